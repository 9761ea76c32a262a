import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSyncedApp, type TestApp } from "./support/start-app";
import { LATE, pause, waitFor } from "./support/wait-for";

let app: TestApp;
/** What the functions of this file saw, by function id. */
const seen: Record<string, { event: Record<string, unknown>; at: number }[]> = {};

beforeAll(async () => {
  app = await startSyncedApp((client) => {
    const listen = (id: string, trigger: { event: string; if?: string }) =>
      client.createFunction({ id, triggers: [trigger] }, async ({ event }) => {
        seen[id] ??= [];
        seen[id].push({ event: event as unknown as Record<string, unknown>, at: Date.now() });
        return id;
      });
    const name = (short: string) => `${client.id}/${short}`;
    return [
      listen("plain", { event: name("plain") }),
      listen("other", { event: name("other") }),
      listen("once", { event: name("once") }),
      listen("later", { event: name("later") }),
      listen("shape", { event: name("shape") }),
      listen("condition", { event: name("condition"), if: "event.data.n > 5" }),
      listen("wild", { event: name("wild.*") }),
      listen("twin-a", { event: name("twin") }),
      listen("twin-b", { event: name("twin") }),
    ];
  });
});
afterAll(() => app.close());

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;

describe.concurrent("events", () => {
  it("9: one event gives one id, two give two in order", async () => {
    const one = await app.post(JSON.stringify({ name: `${app.id}/plain`, data: {} }));
    expect(one.status).toBe(200);
    expect(one.json).toEqual({ ids: [expect.stringMatching(ulid)], status: 200 });
    const ids = await app.send({ name: `${app.id}/plain`, data: {} }, { name: `${app.id}/other`, data: {} });
    expect(ids).toHaveLength(2);
    expect((await app.endedRuns(ids[0]!))[0]!.output).toBe("plain");
    expect((await app.endedRuns(ids[1]!))[0]!.output).toBe("other");
    expect((await app.post("[]")).json).toEqual({ ids: [""], status: 200 });
    expect((await app.post("")).json).toEqual({ ids: [""], status: 200 });
  });

  it.each([
    ["no name", '{"data":{}}', "event name is empty"],
    ["an empty name", '{"name":""}', "event name is empty"],
    ["a bare text", '"x"', "event name is empty"],
    ["no JSON", "notjson", "event name is empty"],
    ["text as data", '{"name":"a","data":"x"}', "json: cannot unmarshal string into Go struct field raw.data"],
    ["a list as data", '{"name":"a","data":[]}', "json: cannot unmarshal array into Go struct field raw.data"],
    ["text as time", '{"name":"a","ts":"x"}', "json: cannot unmarshal string"],
    ["a reserved name", '{"name":"inngest/foo"}', "event name is reserved for internal use: inngest/foo"],
  ])("10: %s is refused", async (_, body, error) => {
    const answer = await app.post(body);
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ ids: [""], status: 400 });
    expect(answer.json.error).toContain(error);
  });

  it("11: 600 KB pass, 4 MB do not", async () => {
    const event = (size: number) => ({ name: `${app.id}/plain`, data: { text: "x".repeat(size) } });
    expect((await app.runOnce(event(600_000))).status).toBe("Completed");
    const { status, json } = await app.post(JSON.stringify(event(4_000_000)));
    expect(status).toBe(400);
    expect(json.error).toContain("Event is over the max size: Max 3145728 bytes");
  });

  it("12: the same id starts a function once, also after the end; under another name another function", async () => {
    const id = randomBytes(8).toString("hex");
    const event = { name: `${app.id}/once`, id, data: {} };
    const posted = await Promise.all([app.send(event), app.send(event), app.send(event)]);
    const counted = async () => (await Promise.all(posted.map(([eventId]) => app.runsOf(eventId!)))).flat();
    const [run] = await waitFor("the one run", async () => {
      const runs = await counted();
      return runs.length > 0 && runs.every(({ status }) => status === "Completed") ? runs : null;
    });
    expect(run!.output).toBe("once");
    const [again] = await app.send(event);
    const [other] = await app.send({ ...event, name: `${app.id}/other` });
    expect((await app.endedRuns(other!))[0]!.output).toBe("other");
    expect(await app.runsOf(again!)).toEqual([]);
    expect(await counted()).toHaveLength(1);
  });

  it("13: the same seed gives the same ids and no second run", async () => {
    const seed = `${Date.now()},${randomBytes(10).toString("base64")}`;
    const body = JSON.stringify([
      { name: `${app.id}/plain`, data: { seeded: true } },
      { name: `${app.id}/plain`, data: { seeded: true } },
    ]);
    const first = await app.post(body, { "x-inngest-event-id-seed": seed });
    const second = await app.post(body, { "x-inngest-event-id-seed": seed });
    expect(second.json).toEqual(first.json);
    const ids = first.json.ids as string[];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) await app.endedRuns(id, 1);
  });

  it("14: a time ahead delays the start to that time", async () => {
    const ts = Date.now() + 6000;
    await app.runOnce({ name: `${app.id}/later`, data: {}, ts });
    const late = seen.later![0]!.at - ts;
    expect(late).toBeGreaterThanOrEqual(-20);
    expect(late).toBeLessThan(LATE);
  });

  it("15: user and v are passed on; without them user is empty and v absent", async () => {
    await app.runOnce({ name: `${app.id}/shape`, data: { a: 1 }, user: { id: 7 }, v: "2", ts: 1_795_000_000_000 });
    const [id] = await app.send({ name: `${app.id}/shape` });
    await app.endedRuns(id!);
    const events = seen.shape!.map(({ event }) => event);
    const full = events.find(({ v }) => v === "2")!;
    expect(full).toMatchObject({ name: `${app.id}/shape`, data: { a: 1 }, user: { id: 7 }, ts: 1_795_000_000_000 });
    const bare = events.find(({ v }) => v === undefined)!;
    expect(bare.user).toEqual({});
    expect(bare.id).toBe(id);
    expect("v" in bare).toBe(false);
  });

  it("16: a condition picks events, and an error in it is no match", async () => {
    const send = async (data: object) => (await app.send({ name: `${app.id}/condition`, data }))[0]!;
    const [low, none, text, high] = await Promise.all([send({ n: 3 }), send({}), send({ n: "9" }), send({ n: 7 })]);
    expect((await app.endedRuns(high!))[0]!.output).toBe("condition");
    await pause(500);
    for (const id of [low, none, text]) expect(await app.runsOf(id!)).toEqual([]);
  });

  it("17: a wildcard hears the names under it", async () => {
    expect((await app.runOnce({ name: `${app.id}/wild.card`, data: {} })).output).toBe("wild");
  });

  it("two functions on one event are two runs", async () => {
    const [id] = await app.send({ name: `${app.id}/twin`, data: {} });
    const runs = await app.endedRuns(id!, 2);
    expect(runs.map(({ output }) => output).sort()).toEqual(["twin-a", "twin-b"]);
  });
});
