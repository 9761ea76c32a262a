import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSyncedApp, type TestApp } from "./support/start-app";
import { LATE, waitFor } from "./support/wait-for";

const hash = (id: string) => createHash("sha1").update(id).digest("hex");

let app: TestApp;
/** The id under which the step of case 26 goes; it changes while the run sleeps. */
let renamedStep = "old name";

beforeAll(async () => {
  app = await startSyncedApp((client) => {
    const name = (short: string) => `${client.id}/${short}`;
    const on = (short: string, extra: object = {}) => ({ id: short, triggers: [{ event: name(short) }], ...extra });
    return [
      client.createFunction(on("plain"), async ({ event }) => ({ got: event.data.q })),
      client.createFunction(on("sequence"), async ({ step }) => {
        const a = await step.run("a", () => ({ x: 1 }));
        const b = await step.run("b", () => a.x + 1);
        return { a, b };
      }),
      client.createFunction(on("values"), async ({ step }) => {
        const nothing = await step.run("nothing", () => undefined);
        const date = await step.run("date", () => new Date(0));
        return { nothing, date };
      }),
      client.createFunction(on("loop"), async ({ step }) => {
        let sum = 0;
        for (let turn = 0; turn < 3; turn++) sum += await step.run("same", () => 1);
        return sum;
      }),
      client.createFunction(on("parallel"), async ({ step }) => {
        const parts = await Promise.all([step.run("p1", () => 1), step.run("p2", () => 2), step.run("p3", () => 3)]);
        return step.run("final", () => parts.reduce((sum, part) => sum + part, 0));
      }),
      client.createFunction(on("mixed", { retries: 1 }), async ({ step }) => {
        const parts = await Promise.allSettled([
          step.run("good", () => 1),
          step.run("bad", () => {
            throw new Error("bad step");
          }),
          step.sleep("nap", "1s"),
        ]);
        return parts.map(({ status }) => status);
      }),
      client.createFunction(on("race"), async ({ step }) =>
        Promise.race([step.run("fast", () => "fast"), step.sleep("slow", "4s").then(() => "slow")]),
      ),
      client.createFunction(on("branches"), async ({ step }) => {
        const quick = async () => {
          await step.run("a", () => 1);
          return step.run("a2", () => 2);
        };
        const slow = async () => {
          await step.sleep("nap", "2s");
          return step.run("s2", () => 3);
        };
        return Promise.all([quick(), slow()]);
      }),
      client.createFunction(on("renamed"), async ({ step }) => {
        const first = await step.run(renamedStep, () => renamedStep);
        await step.sleep("nap", "2s");
        const again = await step.run("end", () => "end");
        return { first, again };
      }),
      client.createFunction(on("sleep"), async ({ step }) => {
        const before = await step.run("before", () => Date.now());
        const slept = await step.sleep("nap", "2s");
        return { elapsed: Date.now() - before, slept: slept ?? null };
      }),
      client.createFunction(on("no-sleep"), async ({ step }) => {
        const before = await step.run("before", () => Date.now());
        await step.sleep("nothing", 0);
        await step.sleepUntil("past", new Date(Date.now() - 60_000));
        return Date.now() - before;
      }),
      client.createFunction(on("sender"), async ({ event, step }) =>
        step.sendEvent("fan", [
          { name: name("heard"), data: { from: "sender" } },
          { name: name("unheard"), id: `own-${event.data.n}`, data: {} },
        ]),
      ),
      client.createFunction(on("heard"), async ({ event }) => event.data.from),
      client.createFunction(on("waits"), async ({ step }) =>
        step.waitForEvent("gate", { event: name("never"), timeout: "1s" }),
      ),
    ];
  });
});
afterAll(() => app.close());

const run = (short: string, data: object = {}) => app.runOnce({ name: `${app.id}/${short}`, data });

describe.concurrent("steps", () => {
  it("18: a plain function completes with its return value in one call", async () => {
    const ended = await run("plain", { q: "ț\u0000\u2028" });
    expect(ended).toMatchObject({ status: "Completed", output: { got: "ț\u0000\u2028" } });
    expect(app.callsOf(ended.run_id)).toHaveLength(1);
  });

  it("19: sequential steps take one call each, with memos and the order of completion", async () => {
    const ended = await run("sequence");
    expect(ended).toMatchObject({ status: "Completed", output: { a: { x: 1 }, b: 2 } });
    const calls = app.callsOf(ended.run_id);
    expect(calls).toHaveLength(3);
    expect(calls[2]!.body.steps).toEqual({ [hash("a")]: { data: { x: 1 } }, [hash("b")]: { data: 2 } });
    expect(calls[2]!.body.ctx.stack.stack).toEqual([hash("a"), hash("b")]);
    expect(calls.map(({ body }) => body.ctx.attempt)).toEqual([0, 0, 0]);
  });

  it("20: undefined is remembered as null and a date as text", async () => {
    expect((await run("values")).output).toEqual({ nothing: null, date: "1970-01-01T00:00:00.000Z" });
  });

  it("21: the same step id three times is three steps", async () => {
    const ended = await run("loop");
    expect(ended.output).toBe(3);
    const last = app.callsOf(ended.run_id).at(-1)!;
    expect(Object.keys(last.body.steps).sort()).toEqual([hash("same"), hash("same:1"), hash("same:2")].sort());
  });

  it("22: parallel steps are planned, called one by one, and joined", async () => {
    const ended = await run("parallel");
    expect(ended.output).toBe(6);
    const calls = app.callsOf(ended.run_id);
    expect(calls).toHaveLength(6);
    const single = calls.filter(({ body }) => body.ctx.disable_immediate_execution);
    expect(single.map(({ stepId }) => stepId).sort()).toEqual([hash("p1"), hash("p2"), hash("p3")].sort());
  });

  it("23: a failing parallel step is retried alone and does not hold its siblings up", async () => {
    const ended = await run("mixed");
    expect(ended.output).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const calls = app.callsOf(ended.run_id);
    expect(calls.filter(({ stepId }) => stepId === hash("bad"))).toHaveLength(2);
    expect(calls.filter(({ stepId }) => stepId === hash("good"))).toHaveLength(1);
  });

  it("24: a race goes on when the whole group is done", async () => {
    const ended = await run("race");
    expect(ended.output).toBe("fast");
    const calls = app.callsOf(ended.run_id);
    const waited = calls.at(-1)!.at - calls[0]!.at;
    expect(waited).toBeGreaterThanOrEqual(3900);
    expect(waited).toBeLessThan(4000 + LATE);
  });

  it("25: both branches go on after the slower of the group", async () => {
    const ended = await run("branches");
    expect(ended.output).toEqual([2, 3]);
    const calls = app.callsOf(ended.run_id);
    const next = calls.filter(({ stepId }) => [hash("a2"), hash("s2")].includes(stepId));
    expect(next).toHaveLength(2);
    for (const call of next) expect(call.at - calls[0]!.at).toBeGreaterThanOrEqual(1900);
  });

  it("26: a step renamed while the run sleeps runs under its new name", async () => {
    const [eventId] = await app.send({ name: `${app.id}/renamed`, data: {} });
    await waitFor("the first step", () => app.calls.some(({ body }) => body?.steps?.[hash("old name")]));
    renamedStep = "new name";
    const [ended] = await app.endedRuns(eventId!);
    expect(ended!).toMatchObject({ status: "Completed", output: { first: "new name", again: "end" } });
  });

  it("28: a sleep of two seconds lasts two seconds and is remembered as null", async () => {
    const ended = await run("sleep");
    expect(ended.output.elapsed).toBeGreaterThanOrEqual(1950);
    expect(ended.output.elapsed).toBeLessThan(2000 + LATE);
    expect(ended.output.slept).toBeNull();
    expect(app.callsOf(ended.run_id).at(-1)!.body.steps[hash("nap")]).toBeNull();
  });

  it("29: sleeping for nothing and until the past goes on at once", async () => {
    expect((await run("no-sleep")).output).toBeLessThan(LATE);
  });

  it("30: step.sendEvent answers the ids and starts the listener once", async () => {
    const ended = await run("sender", { n: app.id });
    expect(ended.status).toBe("Completed");
    expect(ended.output.ids).toHaveLength(2);
    const heard = await app.endedRuns(ended.output.ids[0]);
    expect(heard).toMatchObject([{ status: "Completed", output: "sender" }]);
    expect(await app.runsOf(ended.output.ids[1])).toEqual([]);
  });
});
