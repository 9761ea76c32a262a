import { describe, expect, inject, it } from "vitest";
import { aRegistration, registerByHand } from "./support/register-by-hand";
import { startApp, startSyncedApp } from "./support/start-app";

describe.concurrent("registration", () => {
  it("1: a function that is missing from the next list gets no more runs", async () => {
    const both = await startSyncedApp((client) => [
      client.createFunction({ id: "f1", triggers: [{ event: `${client.id}/f1` }] }, async () => 1),
      client.createFunction({ id: "f2", triggers: [{ event: `${client.id}/f2` }] }, async () => 2),
    ]);
    expect((await both.runOnce({ name: `${both.id}/f1`, data: {} })).output).toBe(1);
    const one = await startSyncedApp(
      (client) => [client.createFunction({ id: "f2", triggers: [{ event: `${client.id}/f2` }] }, async () => 2)],
      { id: both.id },
    );
    const [gone] = await one.send({ name: `${one.id}/f1`, data: {} });
    expect((await one.runOnce({ name: `${one.id}/f2`, data: {} })).status).toBe("Completed");
    expect(await one.runsOf(gone!)).toEqual([]);
    await Promise.all([both.close(), one.close()]);
  });

  it("2: the same list again is not a modification", async () => {
    const app = await startSyncedApp((client) => [
      client.createFunction({ id: "f", triggers: [{ event: `${client.id}/f` }] }, async () => 1),
    ]);
    expect(await app.sync()).toMatchObject({ status: 200, modified: false });
    await app.close();
  });

  it("3: a refused list leaves the one before in force", async () => {
    const app = await startSyncedApp((client) => [
      client.createFunction({ id: "f", triggers: [{ event: `${client.id}/f` }] }, async () => 1),
    ]);
    const bad = await startApp(
      (client) => [client.createFunction({ id: "g", triggers: [{ cron: "0 * * * * *" }] }, async () => 2)],
      { id: app.id },
    );
    const answer = await bad.sync();
    expect(answer.status).toBe(400);
    expect(answer.message).toContain("At least one function is invalid");
    expect((await app.runOnce({ name: `${app.id}/f`, data: {} })).status).toBe("Completed");
    await Promise.all([app.close(), bad.close()]);
  });

  it("4: the wrong server kind is refused", async () => {
    const wrong = inject("signingKey") ? "dev" : "cloud";
    const { status, json } = await registerByHand(aRegistration(), { "x-inngest-expected-server-kind": wrong });
    expect(status).toBe(400);
    expect(json.error).toBe(`Expected server kind ${wrong === "dev" ? "cloud" : "dev"}, got ${wrong}`);
  });

  it("6: a body without an app is refused", async () => {
    expect(await registerByHand({})).toMatchObject({ status: 400, json: { error: "App ID required" } });
    expect((await registerByHand("notjson")).json.error).toMatch(/^Invalid request/);
  });

  const key = "event.data.k";
  const twelve = Array.from({ length: 12 }, (_, index) => ({ event: `many/${index}` }));
  const rule = { event: "stop", if: "event.data.id == async.data.id" };
  it.each([
    ["5: the same trigger twice", { triggers: [{ event: "twice" }, { event: "twice" }] }],
    ["a broken cron expression", { triggers: [{ cron: "61 * * * *" }] }],
    ["a cron expression of six fields", { triggers: [{ cron: "0 0 * * * *" }] }],
    ["@hourly", { triggers: [{ cron: "@hourly" }] }],
    ["@every 5s", { triggers: [{ cron: "@every 5s" }] }],
    ["an unknown time zone", { triggers: [{ cron: "TZ=Europe/Atlantis 0 9 * * *" }] }],
    ["an unparsable trigger expression", { triggers: [{ event: "go", expression: "event.data.n >" }] }],
    ["an unparsable idempotency expression", { idempotency: "event.data. ==" }],
    ["an unparsable key", { concurrency: { limit: 1, key: "((" } }],
    ["an unparsable cancel expression", { cancel: [{ event: "stop", if: "event.data ===" }] }],
    ["three concurrency limits", { concurrency: [{ limit: 1 }, { limit: 2, key }, { limit: 3, key }] }],
    ["six cancel rules", { cancel: Array.from({ length: 6 }, () => rule) }],
    ["more than ten triggers", { triggers: twelve }],
    ["no steps", { steps: {} }],
    ["an empty batch time-out", { batchEvents: { maxSize: 2, timeout: "" } }],
    ["batch and singleton", { batchEvents: { maxSize: 2, timeout: "2s" }, singleton: { mode: "skip" } }],
    ["batch and debounce", { batchEvents: { maxSize: 2, timeout: "2s" }, debounce: { period: "2s" } }],
    ["batch and cancelOn", { batchEvents: { maxSize: 2, timeout: "2s" }, cancel: [rule] }],
    ["a debounce of more than a week", { debounce: { period: "8d" } }],
  ])("refuses %s", async (_, fn) => {
    const { status, json } = await registerByHand(aRegistration(fn));
    expect(status).toBe(400);
    expect(json).toMatchObject({ status: 400, data: null });
    expect(json.error).toContain("At least one function is invalid");
  });

  it.each([
    ["a cron expression with a time zone", { triggers: [{ cron: "TZ=Europe/Bucharest 0 9 * * *" }] }],
    ["no triggers", { triggers: [] }],
    ["a concurrency limit of nought", { concurrency: { limit: 0 } }],
    ["a large batch", { batchEvents: { maxSize: 101, timeout: "2s" } }],
    ["batch and concurrency", { batchEvents: { maxSize: 2, timeout: "2s" }, concurrency: { limit: 1 } }],
    ["batch and idempotency", { batchEvents: { maxSize: 2, timeout: "2s" }, idempotency: key }],
    ["singleton and concurrency", { singleton: { mode: "skip", key }, concurrency: { limit: 1, key } }],
  ])("accepts %s", async (_, fn) => {
    const answer = await registerByHand(aRegistration(fn));
    expect(answer).toMatchObject({ status: 200, json: { ok: true, modified: true } });
    expect(answer.json.app_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("accepts an app without functions", async () => {
    expect((await registerByHand({ ...aRegistration(), functions: [] })).status).toBe(200);
  });
});

/** What the embedded engine leaves out must be said at registration, with the function's and the feature's name. */
describe.runIf(inject("serverUrl") !== "").concurrent("refusals of the embedded engine", () => {
  it.each([
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
    ["priority", { priority: { run: "event.data.p" } }],
    ["timeouts", { timeouts: { finish: "1m" } }],
    ["jitter", { triggers: [{ cron: "* * * * *", jitter: "5s" }] }],
    ["concurrency scope", { concurrency: { limit: 1, key: '"all"', scope: "account" } }],
  ])("names %s", async (feature, fn) => {
    const sent = aRegistration(fn);
    const { status, json } = await registerByHand(sent);
    expect(status).toBe(400);
    expect(json.error).toContain(`${sent.appName}-fn`);
    expect(json.error).toContain(feature);
    expect(json.error).toContain("embedded engine does not support");
  });

  it("fails a run that waits for an event, naming the feature", async () => {
    const app = await startSyncedApp((client) => [
      client.createFunction({ id: "waits", triggers: [{ event: `${client.id}/waits` }] }, async ({ step }) =>
        step.waitForEvent("gate", { event: `${client.id}/never`, timeout: "1s" }),
      ),
    ]);
    const run = await app.runOnce({ name: `${app.id}/waits`, data: {} });
    expect(run.status).toBe("Failed");
    expect(run.output.message).toContain(`${app.id}-waits`);
    expect(run.output.message).toContain("step.waitForEvent");
    expect(app.callsOf(run.run_id)).toHaveLength(1);
    await app.close();
  });
});

describe.runIf(inject("signingKey") !== "").concurrent("keys", () => {
  it("8: a call without a valid signature is refused by the app, and the server's own calls are not", async () => {
    const app = await startSyncedApp((client) => [
      client.createFunction({ id: "f", triggers: [{ event: `${client.id}/f` }] }, async ({ event }) => event.data),
    ]);
    const unsigned = await fetch(`${app.url}?fnId=${app.id}-f&stepId=step`, { method: "POST", body: '{"event":{}}' });
    expect(unsigned.status).toBe(401);
    // Numbers, order of keys and characters beyond ASCII all go through the canonical form that is signed.
    const data = { z: 1e21, a: 0.1, ș: "„ț”", list: [3, { y: 1, x: null }], small: 1e-7, big: 123456789012 };
    expect((await app.runOnce({ name: `${app.id}/f`, data })).output).toEqual(data);
    await app.close();
  });

  it("the registration needs the signing key", async () => {
    const answer = await registerByHand(aRegistration(), { authorization: "Bearer wrong" });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain("Authentication failed");
  });

  it("the event endpoint needs a known key", async () => {
    const response = await fetch(`${inject("engineUrl")}/e/wrong`, { method: "POST", body: '{"name":"a/b"}' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ status: 401, error: "Event key not found" });
  });

  it("health needs no key", async () => {
    expect((await fetch(`${inject("engineUrl")}/health`)).status).toBe(200);
  });
});
