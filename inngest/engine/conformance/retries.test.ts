import { NonRetriableError, RetryAfterError, StepError } from "inngest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSyncedApp, type TestApp } from "./support/start-app";
import { LATE, waitFor } from "./support/wait-for";

let app: TestApp;
const sdk = { "x-inngest-sdk": "inngest-js:v4.24.0", "x-inngest-req-version": "2", "content-type": "application/json" };

/** Answers that no SDK would give, by function id: what the server makes of a broken app. */
const broken: Record<string, { status: number; headers: Record<string, string>; body: string } | "reset"> = {
  html: { status: 200, headers: { "content-type": "text/html" }, body: "<html>hello</html>" },
  "no-sdk": { status: 200, headers: { "content-type": "application/json" }, body: "{}" },
  gateway: { status: 502, headers: { "content-type": "text/html" }, body: "<html>bad gateway</html>" },
  missing: { status: 404, headers: { "content-type": "text/plain" }, body: "not found" },
  reset: "reset",
  final: { status: 500, headers: { ...sdk, "x-inngest-no-retry": "true" }, body: '{"name":"Error","message":"no"}' },
  busy: { status: 503, headers: { ...sdk, "retry-after": "3" }, body: '{"name":"Error","message":"busy"}' },
  opcode: { status: 206, headers: sdk, body: '[{"id":"abc","op":"Teleport","name":"x"}]' },
};

beforeAll(async () => {
  app = await startSyncedApp(
    (client) => {
      const name = (short: string) => `${client.id}/${short}`;
      const on = (short: string, retries: number, extra: object = {}) => ({
        id: short,
        retries: retries as 0,
        triggers: [{ event: name(short) }],
        ...extra,
      });
      const fail = (message: string) => {
        throw new Error(message);
      };
      return [
        client.createFunction(on("step-once", 2), async ({ step, attempt }) => {
          const a = await step.run("a", () => (attempt === 0 ? fail("first time") : "a"));
          return [a, await step.run("b", () => "b")];
        }),
        client.createFunction(on("step-always", 1), async ({ step }) => step.run("a", () => fail("always"))),
        client.createFunction(on("step-caught", 1), async ({ step }) => {
          try {
            return await step.run("a", () => {
              throw new TypeError("caught");
            });
          } catch (error) {
            const { name, message } = error as Error;
            return { name, message, isStepError: error instanceof StepError };
          }
        }),
        client.createFunction(on("function-twice", 2), async ({ attempt }) =>
          attempt < 2 ? fail(`attempt ${attempt}`) : attempt,
        ),
        client.createFunction(on("between", 2), async ({ step, attempt }) => {
          await step.run("a", () => 1);
          if (attempt === 0) fail("between steps");
          await step.run("b", () => 2);
          return attempt;
        }),
        client.createFunction(on("never", 3), async () => {
          throw new NonRetriableError("kaput");
        }),
        client.createFunction(on("step-never", 3), async ({ step }) =>
          step.run("a", () => {
            throw new NonRetriableError("kaput");
          }),
        ),
        client.createFunction(on("after-seconds", 2), async ({ attempt }) => {
          if (attempt === 0) throw new RetryAfterError("wait", "4s");
          return attempt;
        }),
        client.createFunction(on("after-date", 2), async ({ attempt }) => {
          if (attempt === 0) throw new RetryAfterError("wait", new Date(Date.now() + 4000));
          return attempt;
        }),
        ...Object.keys(broken).map((short) => client.createFunction(on(short, 1), async () => "unreachable")),
        client.createFunction(
          on("with-handler", 0, {
            // biome-ignore lint/suspicious/noExplicitAny: the SDK's own handler type needs the client's event map
            onFailure: async ({ event, error, step }: any) =>
              step.run("note", () => ({ failed: event.data.run_id, id: event.id, message: error.message })),
          }),
          async ({ step }) => step.run("a", () => fail("for the handler")),
        ),
        client.createFunction(
          on("bad-handler", 0, { onFailure: async () => fail("the handler fails, too") }),
          async () => fail("first"),
        ),
        client.createFunction(on("cancelled", 0, { onFailure: async () => "must not run" }), async ({ step }) =>
          step.sleep("long", "1h"),
        ),
        client.createFunction(
          {
            id: "on-cancelled",
            retries: 0,
            triggers: [
              { event: "inngest/function.cancelled", if: `event.data.function_id == '${client.id}-cancelled'` },
              { event: "inngest/function.finished", if: `event.data.function_id == '${client.id}-cancelled'` },
            ],
          },
          async ({ event }) => event.name,
        ),
      ];
    },
    {
      intercept: (request, response) => {
        const fnId = new URL(request.url ?? "/", "http://app").searchParams.get("fnId") ?? "";
        const answer = broken[fnId.slice(fnId.indexOf("-") + 1)];
        if (!answer || request.method !== "POST") return false;
        if (answer === "reset") response.destroy();
        else response.writeHead(answer.status, answer.headers).end(answer.body);
        return true;
      },
    },
  );
});
afterAll(() => app.close());

const run = (short: string) => app.runOnce({ name: `${app.id}/${short}`, data: {} });
const attempts = (runId: string) => app.callsOf(runId).map(({ body }) => body.ctx.attempt);

describe.concurrent("retries", () => {
  it("35: a step that throws once is tried again; the next step starts at attempt 0", async () => {
    const ended = await run("step-once");
    expect(ended).toMatchObject({ status: "Completed", output: ["a", "b"] });
    expect(attempts(ended.run_id)).toEqual([0, 1, 0, 0]);
    expect(app.callsOf(ended.run_id)[0]!.body.ctx.max_attempts).toBe(3);
  });

  it("36: a step that always throws uses its attempts, then the function fails", async () => {
    const ended = await run("step-always");
    expect(ended.status).toBe("Failed");
    const calls = app.callsOf(ended.run_id);
    expect(calls.map(({ status }) => status)).toEqual([206, 206, 400]);
    expect(attempts(ended.run_id)).toEqual([0, 1, 0]);
  });

  it("37: a failed step can be caught", async () => {
    expect(await run("step-caught")).toMatchObject({
      status: "Completed",
      output: { name: "TypeError", message: "caught", isStepError: true },
    });
  });

  it("38: a function that throws twice succeeds at the third attempt", async () => {
    const ended = await run("function-twice");
    expect(ended).toMatchObject({ status: "Completed", output: 2 });
    expect(app.callsOf(ended.run_id).map(({ status }) => status)).toEqual([500, 500, 200]);
    const [first, second] = app.callsOf(ended.run_id);
    expect(second!.body.ctx.job_id).toBe(first!.body.ctx.job_id);
    expect(second!.body.ctx.generation_id).toBe(2);
  });

  it("39: code between steps that throws at attempt 0 throws after each new step", async () => {
    const ended = await run("between");
    expect(ended.status).toBe("Completed");
    expect(attempts(ended.run_id)).toEqual([0, 0, 1, 0, 1]);
  });

  it("40: a non-retriable error ends at once, in a step after one more call", async () => {
    const [plain, inStep] = await Promise.all([run("never"), run("step-never")]);
    expect(plain.status).toBe("Failed");
    expect(app.callsOf(plain.run_id).map(({ status }) => status)).toEqual([400]);
    expect(inStep.status).toBe("Failed");
    expect(app.callsOf(inStep.run_id).map(({ status }) => status)).toEqual([206, 400]);
  });

  it("41: RetryAfterError decides when, in seconds or by date", async () => {
    const [seconds, date] = await Promise.all([run("after-seconds"), run("after-date")]);
    const gap = (runId: string) => {
      const [first, second] = app.callsOf(runId);
      return second!.at - first!.at;
    };
    // Seconds are counted from the whole second, so up to one second is missing.
    expect(gap(seconds.run_id)).toBeGreaterThanOrEqual(2900);
    expect(gap(seconds.run_id)).toBeLessThan(4000 + LATE);
    expect(gap(date.run_id)).toBeGreaterThanOrEqual(3900);
    expect(gap(date.run_id)).toBeLessThan(4000 + LATE);
  });

  it.each(["html", "no-sdk", "gateway", "missing", "reset"])(
    "43: an answer that is no SDK's (%s) is tried again",
    async (short) => {
      const ended = await run(short);
      expect(ended.status).toBe("Failed");
      expect(attempts(ended.run_id)).toEqual([0, 1]);
    },
  );

  it("44: no-retry on a 500 is final", async () => {
    const ended = await run("final");
    expect(ended.status).toBe("Failed");
    expect(app.callsOf(ended.run_id)).toHaveLength(1);
  });

  it("45: retry-after on a 503 is obeyed", async () => {
    const ended = await run("busy");
    const [first, second] = app.callsOf(ended.run_id);
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(1900);
    expect(second!.at - first!.at).toBeLessThan(3000 + LATE);
  });

  it("46: an unknown opcode is a failed attempt", async () => {
    const ended = await run("opcode");
    expect(ended.status).toBe("Failed");
    expect(attempts(ended.run_id)).toEqual([0, 1]);
  });

  it("47: onFailure runs once with the failed run's id and message", async () => {
    const ended = await run("with-handler");
    expect(ended.status).toBe("Failed");
    const calls = await waitFor("the failure handler", () => {
      const found = app.calls.filter(
        ({ fnId, body }) => fnId === `${app.id}-with-handler-failure` && body.event.data.run_id === ended.run_id,
      );
      return found.at(-1)?.status === 200 ? found : null;
    });
    expect(calls).toHaveLength(2);
    expect(calls[0]!.body.event).toMatchObject({
      name: "inngest/function.failed",
      id: ended.run_id,
      data: { function_id: `${app.id}-with-handler`, run_id: ended.run_id, error: { message: "for the handler" } },
    });
    const [memo] = Object.values(calls[1]!.body.steps as Record<string, { data: unknown }>);
    expect(memo!.data).toEqual({ failed: ended.run_id, id: ended.run_id, message: "for the handler" });
  });

  it("48: a failure handler that throws is tried once more", async () => {
    const ended = await run("bad-handler");
    const calls = await waitFor("both attempts", () => {
      const found = app.calls.filter(({ body }) => body.event?.data?.run_id === ended.run_id);
      return found.length >= 2 && found[1]!.endedAt ? found : null;
    });
    expect(calls.map(({ status }) => status)).toEqual([500, 400]);
  });

  it("49: a cancelled run tells so, and its failure handler stays silent", async () => {
    const [eventId] = await app.send({ name: `${app.id}/cancelled`, data: {} });
    const run = await waitFor("the sleeping run", async () => {
      const [found] = await app.runsOf(eventId!);
      return found && app.callsOf(found.run_id)[0]?.endedAt ? found : null;
    });
    expect(await app.cancel(run.run_id)).toBeLessThan(300);
    expect((await app.endedRuns(eventId!))[0]!.status).toBe("Cancelled");
    const told = await waitFor("both internal events", () => {
      const found = app.calls.filter(
        ({ fnId, body }) => fnId === `${app.id}-on-cancelled` && body.event.data.run_id === run.run_id,
      );
      return found.length >= 2 ? found : null;
    });
    expect(told.map(({ body }) => body.event.name).sort()).toEqual([
      "inngest/function.cancelled",
      "inngest/function.finished",
    ]);
    expect(told.find(({ body }) => body.event.name.endsWith("finished"))!.body.event.data._inngest.status).toBe(
      "Cancelled",
    );
    expect(app.calls.some(({ fnId }) => fnId === `${app.id}-cancelled-failure`)).toBe(false);
  });
});

describe("an app that is not there", () => {
  it("43: a refused connection is tried again and ends as failed", async () => {
    const gone = await startSyncedApp((client) => [
      client.createFunction({ id: "f", retries: 1, triggers: [{ event: `${client.id}/f` }] }, async () => 1),
    ]);
    await gone.close();
    const ended = await gone.runOnce({ name: `${gone.id}/f`, data: {} });
    expect(ended.status).toBe("Failed");
    expect(JSON.stringify(ended.output)).toContain("Unable to reach SDK URL");
  });
});
