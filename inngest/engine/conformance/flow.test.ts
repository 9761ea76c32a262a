import { RetryAfterError } from "inngest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunView, startSyncedApp, type TestApp } from "./support/start-app";
import { LATE, pause, waitFor } from "./support/wait-for";

let app: TestApp;
const numberOf = ({ data }: { data: { n?: number } }) => data.n;
const keyOf = ({ data }: { data: { k?: string } }) => data.k;

beforeAll(async () => {
  app = await startSyncedApp((client) => {
    const name = (short: string) => `${client.id}/${short}`;
    const on = (short: string, extra: object = {}) => ({
      id: short,
      retries: 0 as const,
      triggers: [{ event: name(short) }],
      ...extra,
    });
    const key = "event.data.k";
    // biome-ignore lint/suspicious/noExplicitAny: one handler for functions of many trigger types
    const slow = async ({ step, event }: any) => {
      await step.sleep("nap", "2s");
      return event.data.k;
    };
    return [
      client.createFunction(on("skip", { singleton: { mode: "skip", key } }), slow),
      client.createFunction(on("skip-failing", { singleton: { mode: "skip", key } }), async ({ step }) => {
        await step.sleep("nap", "1s");
        throw new Error("ends badly");
      }),
      client.createFunction(on("replace", { singleton: { mode: "cancel", key } }), slow),
      client.createFunction(on("keyed", { concurrency: { limit: 1, key } }), async () => pause(700)),
      client.createFunction(on("limited", { concurrency: 2 }), async () => pause(500)),
      client.createFunction(on("naps", { concurrency: { limit: 1, key } }), async ({ step }) => {
        await step.run("first", () => 1);
        await step.sleep("nap", "3s");
        return step.run("last", () => 2);
      }),
      client.createFunction(
        on("backs-off", { retries: 1, concurrency: { limit: 1, key } }),
        async ({ event, attempt }) => {
          if (event.data.fails && attempt === 0) throw new RetryAfterError("once", "6s");
          return event.data.fails;
        },
      ),
      client.createFunction(on("batch", { batchEvents: { maxSize: 3, timeout: "3s" } }), async ({ events }) =>
        events.map(numberOf),
      ),
      client.createFunction(
        on("keyed-batch", { batchEvents: { maxSize: 2, timeout: "3s", key } }),
        async ({ events }) => events.map(keyOf),
      ),
      client.createFunction(
        on("failing-batch", { retries: 1, batchEvents: { maxSize: 2, timeout: "5s" } }),
        async ({ events, step, attempt }) => {
          await step.run("a", () => 1);
          if (attempt === 0) throw new Error("once");
          return events.map(numberOf);
        },
      ),
      client.createFunction(on("debounced", { debounce: { period: "2s", key } }), async ({ event }) => event.data.n),
      client.createFunction(on("throttled", { throttle: { limit: 1, period: "4s" } }), async () => Date.now()),
      client.createFunction(on("once", { idempotency: 'event.data.a + "-" + event.data.b' }), async ({ event }) => {
        if (event.data.fails) throw new Error("fails");
        return event.data.b;
      }),
      client.createFunction(on("once-or-null", { idempotency: "event.data.a" }), async () => 1),
      client.createFunction(
        on("cancellable", { cancelOn: [{ event: name("stop"), match: "data.id" }] }),
        async ({ step }) => {
          await step.sleep("nap", "3s");
          return "done";
        },
      ),
      client.createFunction(
        on("in-flight", { cancelOn: [{ event: name("stop-flight"), match: "data.id" }] }),
        async ({ step }) => {
          await step.run("long", () => pause(1500));
          return step.run("never", () => 1);
        },
      ),
      client.createFunction(
        on("backing-off", { retries: 1, cancelOn: [{ event: name("stop-backoff"), match: "data.id" }] }),
        async ({ attempt }) => {
          if (attempt === 0) throw new Error("again");
          return "ran again";
        },
      ),
      client.createFunction(
        on("timed", { cancelOn: [{ event: name("stop-timed"), match: "data.id", timeout: "1s" }] }),
        async ({ step }) => {
          await step.sleep("nap", "4s");
          return "done";
        },
      ),
    ];
  });
});
afterAll(() => app.close());

const send = async (short: string, data: object) => (await app.send({ name: `${app.id}/${short}`, data }))[0]!;
/** The runs of several events once all that exist have ended and at least `count` exist. */
const endedAmong = (eventIds: string[], count: number): Promise<RunView[]> =>
  waitFor(`${count} ended runs`, async () => {
    const runs = (await Promise.all(eventIds.map((id) => app.runsOf(id)))).flat();
    return runs.length >= count && runs.every(({ ended_at, status }) => ended_at || status !== "Running") ? runs : null;
  });
const spans = (runs: RunView[]) =>
  runs
    .map(({ run_id }) => app.callsOf(run_id)[0]!)
    .map(({ at, endedAt }) => ({ from: at, to: endedAt! }))
    .sort((a, b) => a.from - b.from);
const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }) => a.from < b.to && b.from < a.to;

describe.concurrent("singleton", () => {
  it("50: skip drops events while a run of the key is open, and lets one in afterwards", async () => {
    const first = await send("skip", { k: "x" });
    await waitFor("the first run", async () => (await app.runsOf(first)).length === 1);
    const [second, other] = await Promise.all([send("skip", { k: "x" }), send("skip", { k: "y" })]);
    const ended = await endedAmong([first, second, other], 2);
    expect(ended.map(({ status }) => status)).toEqual(["Completed", "Completed"]);
    expect(await app.runsOf(second)).toEqual([]);
    expect((await app.runOnce({ name: `${app.id}/skip`, data: { k: "x" } })).output).toBe("x");
  });

  it("50: a failed run frees the key, too", async () => {
    const once = () => app.runOnce({ name: `${app.id}/skip-failing`, data: { k: "f" } });
    expect((await once()).status).toBe("Failed");
    expect((await once()).status).toBe("Failed");
  });

  it("51: cancel replaces the open run of the key", async () => {
    const first = await send("replace", { k: "x" });
    await waitFor("the first run", async () => (await app.runsOf(first)).length === 1);
    const [second, other] = await Promise.all([send("replace", { k: "x" }), send("replace", { k: "y" })]);
    expect((await app.endedRuns(first))[0]!.status).toBe("Cancelled");
    expect((await app.endedRuns(second))[0]!.status).toBe("Completed");
    expect((await app.endedRuns(other))[0]!.status).toBe("Completed");
  });
});

describe.concurrent("concurrency", () => {
  it("52: calls of one key do not overlap, other keys do", async () => {
    const same = await Promise.all([1, 2, 3].map(() => send("keyed", { k: "x" })));
    const other = await send("keyed", { k: "y" });
    const [a, b, c] = spans(await endedAmong(same, 3));
    const [y] = spans(await endedAmong([other], 1));
    expect(a!.to).toBeLessThanOrEqual(b!.from);
    expect(b!.to).toBeLessThanOrEqual(c!.from);
    expect(overlaps(y!, { from: a!.from, to: c!.to })).toBe(true);
  });

  it("a limit of two lets two in and no more", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => send("limited", {})));
    const all = spans(await endedAmong(ids, 6));
    const atOnce = all.map((one) => all.filter((other) => other.from <= one.from && one.from < other.to).length);
    expect(Math.max(...atOnce)).toBe(2);
  });

  it("53: a sleeping run holds no slot", async () => {
    const first = await send("naps", { k: "n" });
    const second = await send("naps", { k: "n" });
    const runs = await endedAmong([first, second], 2);
    const [one, two] = runs.map(({ run_id }) => app.callsOf(run_id)).sort((x, y) => x[0]!.at - y[0]!.at);
    expect(two![0]!.at).toBeLessThan(one!.at(-1)!.at - 1000);
  });

  it("54: a run that waits for its next attempt holds no slot", async () => {
    const failing = await send("backs-off", { k: "b", fails: true });
    await waitFor("the failed attempt", async () => {
      const [run] = await app.runsOf(failing);
      return run && app.callsOf(run.run_id)[0]?.endedAt;
    });
    const quick = await app.runOnce({ name: `${app.id}/backs-off`, data: { k: "b", fails: false } });
    const [failed] = await app.endedRuns(failing);
    expect(failed!.status).toBe("Completed");
    expect(app.callsOf(quick.run_id)[0]!.at).toBeLessThan(app.callsOf(failed!.run_id)[1]!.at);
  });
});

describe.concurrent("batches, debounce, throttle", () => {
  it("55: a full batch runs at once, the rest after the time-out", async () => {
    const at = Date.now();
    const ids = await Promise.all([1, 2, 3, 4].map((n) => send("batch", { n })));
    const runs = new Map((await endedAmong(ids, 4)).map((run) => [run.run_id, run]));
    expect(runs.size).toBe(2);
    const [full, rest] = [...runs.values()].sort((a, b) => b.output.length - a.output.length);
    expect(full!.output).toHaveLength(3);
    expect(rest!.output).toHaveLength(1);
    expect([...full!.output, ...rest!.output].sort()).toEqual([1, 2, 3, 4]);
    const waited = app.callsOf(rest!.run_id)[0]!.at - at;
    expect(waited).toBeGreaterThanOrEqual(2900);
    expect(waited).toBeLessThan(3000 + LATE);
    expect(app.callsOf(full!.run_id)[0]!.at).toBeLessThan(app.callsOf(rest!.run_id)[0]!.at - 1000);
  });

  it("55: keys have batches of their own", async () => {
    const ids = await Promise.all(["x", "y", "x"].map((k) => send("keyed-batch", { k })));
    const outputs = new Set((await endedAmong(ids, 3)).map(({ output }) => JSON.stringify(output)));
    expect(outputs).toEqual(new Set(['["x","x"]', '["y"]']));
  });

  it("56: a failed batch run is tried again with the same events", async () => {
    const ids = await Promise.all([1, 2].map((n) => send("failing-batch", { n })));
    const [run] = await app.endedRuns(ids[0]!);
    expect(run!.status).toBe("Completed");
    expect(run!.output.sort()).toEqual([1, 2]);
    const sent = app.callsOf(run!.run_id).map(({ body }) => JSON.stringify(body.events));
    expect(new Set(sent).size).toBe(1);
  });

  it("57: the last event of a key runs when none has come for the period", async () => {
    const ids: string[] = [];
    for (const n of [1, 2, 3]) {
      ids.push(await send("debounced", { k: "x", n }));
      await pause(300);
    }
    const other = await send("debounced", { k: "y", n: 9 });
    expect((await app.endedRuns(ids[2]!))[0]!.output).toBe(3);
    expect((await app.endedRuns(other))[0]!.output).toBe(9);
    expect([...(await app.runsOf(ids[0]!)), ...(await app.runsOf(ids[1]!))]).toEqual([]);
  });

  it("58: throttle spaces the starts and drops nothing", async () => {
    const at = Date.now();
    const ids = await Promise.all([1, 2, 3].map(() => send("throttled", {})));
    const starts = (await endedAmong(ids, 3)).map(({ output }) => (output as number) - at).sort((a, b) => a - b);
    for (const [index, start] of starts.entries()) {
      expect(start).toBeGreaterThanOrEqual(index * 4000 - 200);
      expect(start).toBeLessThan(index * 4000 + LATE);
    }
  });
});

describe.concurrent("idempotency", () => {
  it("60: a value starts one run, also after its end", async () => {
    const same = { a: "order", b: 1 };
    const ids = await Promise.all(
      [same, same, same, { a: "order", b: "2" }].map((data) => send("once", { ...data, b: String(data.b) })),
    );
    const runs = await endedAmong(ids, 2);
    expect(runs.map(({ output }) => output).sort()).toEqual(["1", "2"]);
    const failing = await app.runOnce({ name: `${app.id}/once`, data: { a: "f", b: "3", fails: true } });
    expect(failing.status).toBe("Failed");
    const again = [await send("once", { a: "order", b: "1" }), await send("once", { a: "f", b: "3" })];
    await pause(1000);
    for (const id of again) expect(await app.runsOf(id)).toEqual([]);
  });

  it("60: a value of null does not count", async () => {
    const ids = [await send("once-or-null", {}), await send("once-or-null", {})];
    expect(await endedAmong(ids, 2)).toHaveLength(2);
  });
});

describe.concurrent("cancelOn", () => {
  it("61: a matching event cancels a sleeping run, and only that", async () => {
    const ids = await Promise.all(["a", "b", 1].map((id) => send("cancellable", { id })));
    await waitFor("all asleep", async () => {
      const runs = (await Promise.all(ids.map((id) => app.runsOf(id)))).flat();
      return runs.length === 3 && runs.every(({ run_id }) => app.callsOf(run_id)[0]?.endedAt);
    });
    // The number 1 is not the text "1".
    await app.send({ name: `${app.id}/stop`, data: { id: "a" } }, { name: `${app.id}/stop`, data: { id: "1" } });
    const outcomes = await Promise.all(ids.map(async (id) => (await app.endedRuns(id))[0]!.status));
    expect(outcomes).toEqual(["Cancelled", "Completed", "Completed"]);
  });

  it("61: a field that both events lack is equal", async () => {
    const id = await send("cancellable", {});
    await waitFor("the sleeping run", async () => {
      const [run] = await app.runsOf(id);
      return run && app.callsOf(run.run_id)[0]?.endedAt;
    });
    await send("stop", {});
    expect((await app.endedRuns(id))[0]!.status).toBe("Cancelled");
  });

  it("61: a step in flight ends, and nothing follows", async () => {
    const id = await send("in-flight", { id: "f" });
    const runId = await waitFor("the call", async () => {
      const [run] = await app.runsOf(id);
      return run && app.callsOf(run.run_id).length === 1 ? run.run_id : null;
    });
    await send("stop-flight", { id: "f" });
    expect((await app.endedRuns(id))[0]!.status).toBe("Cancelled");
    await waitFor("the end of the call", () => app.callsOf(runId)[0]!.endedAt);
    await pause(1000);
    expect(app.callsOf(runId)).toHaveLength(1);
    expect((await app.runsOf(id))[0]!.status).toBe("Cancelled");
  });

  it("61: a run that waits for its next attempt is cancelled", async () => {
    const id = await send("backing-off", { id: "o" });
    const runId = await waitFor("the failed attempt", async () => {
      const [run] = await app.runsOf(id);
      return run && app.callsOf(run.run_id)[0]?.endedAt ? run.run_id : null;
    });
    await send("stop-backoff", { id: "o" });
    expect((await app.endedRuns(id))[0]!.status).toBe("Cancelled");
    await pause(2000);
    expect(app.callsOf(runId)).toHaveLength(1);
  });

  it("61: after the rule's time-out the event cancels no more", async () => {
    const id = await send("timed", { id: "t" });
    await pause(2000);
    await send("stop-timed", { id: "t" });
    expect((await app.endedRuns(id))[0]).toMatchObject({ status: "Completed", output: "done" });
  });
});
