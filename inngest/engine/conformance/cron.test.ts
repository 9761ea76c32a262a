import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSyncedApp, type TestApp } from "./support/start-app";
import { LATE, pause, waitFor } from "./support/wait-for";

let app: TestApp;
let syncedAt = 0;

beforeAll(async () => {
  app = await startSyncedApp((client) => [
    client.createFunction({ id: "minute", triggers: [{ cron: "* * * * *" }] }, async ({ event }) => event.data),
    client.createFunction(
      { id: "bucharest", triggers: [{ cron: "TZ=Europe/Bucharest * * * * *" }] },
      async ({ event }) => event.data,
    ),
    client.createFunction({ id: "yearly", triggers: [{ cron: "0 0 1 1 *" }] }, async () => 1),
  ]);
  syncedAt = Date.now();
});
afterAll(() => app.close());

describe("cron", () => {
  it("64: each function runs once for the next slot, with the slot as the event's id", async () => {
    const slot = new Date(Math.ceil(syncedAt / 60_000) * 60_000);
    const id = slot.toISOString().replace(".000Z", "Z");
    const calls = await waitFor("the slot", () => (app.calls.length >= 2 ? app.calls : null), 110_000);
    // A repeated sync and some time more must not bring a second run of the same slot.
    await app.sync();
    await pause(2000);
    expect(calls.map(({ fnId }) => fnId).sort()).toEqual([`${app.id}-bucharest`, `${app.id}-minute`]);
    for (const { body, fnId, at } of calls) {
      const cron = fnId.endsWith("minute") ? "* * * * *" : "TZ=Europe/Bucharest * * * * *";
      expect(body.event).toMatchObject({
        name: "inngest/scheduled.timer",
        id,
        ts: slot.getTime(),
        data: { cron, fireAt: id, scheduledAt: id },
        user: {},
      });
      expect(at - slot.getTime()).toBeGreaterThanOrEqual(0);
      expect(at - slot.getTime()).toBeLessThan(LATE);
    }
  });
});
