import { once } from "node:events";
import { createServer } from "node:http";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { readEngineEnv } from "../engine-env";
import { type EngineOptions, startEngine } from "../start-engine";
import { freePort, startEngineProcess } from "./support/engine-process";
import { createScratchDatabase, type ScratchDatabase } from "./support/scratch-database";
import { startApp, startSyncedApp, type TestApp } from "./support/start-app";
import { pause, waitFor } from "./support/wait-for";

const OWN = inject("serverUrl") !== "";

let database: ScratchDatabase;
let port: number;
let env: Record<string, string>;
const opened: TestApp[] = [];

beforeAll(async () => {
  if (!OWN) return;
  database = await createScratchDatabase(inject("serverUrl"));
  port = await freePort();
  env = {
    ENGINE_PORT: String(port),
    ENGINE_DATABASE_URL: database.url,
    ENGINE_RETRY_INTERVAL: "1",
    INNGEST_EVENT_KEY: inject("eventKey"),
    INNGEST_SIGNING_KEY: inject("signingKey"),
  };
});
afterAll(async () => {
  for (const app of opened) await app.close();
  await database?.drop();
});

/** The embedded engine alone: what must hold when its process dies at any moment. */
describe.runIf(OWN).concurrent("crashes", () => {
  it("killed again and again amid many runs, no step is lost and none is remembered twice", async () => {
    let engine = await startEngineProcess(env);
    const effects = new Map<string, number>();
    const app = await startSyncedApp(
      (client) => [
        client.createFunction(
          { id: "chain", retries: 10, triggers: [{ event: `${client.id}/chain` }] },
          async ({ event, step }) => {
            const results: number[] = [];
            for (let turn = 0; turn < 4; turn++) {
              results.push(
                await step.run(`turn ${turn}`, async () => {
                  await pause(60);
                  const key = `${event.data.n}/${turn}`;
                  effects.set(key, (effects.get(key) ?? 0) + 1);
                  return Math.random();
                }),
              );
            }
            await step.sleep("nap", "1s");
            const pair = await Promise.all([step.run("left", () => 1), step.run("right", () => 2)]);
            return [...results, ...pair];
          },
        ),
      ],
      { engineUrl: engine.url },
    );
    opened.push(app);
    const ids = await app.send(...Array.from({ length: 40 }, (_, n) => ({ name: `${app.id}/chain`, data: { n } })));
    for (const wait of [700, 900]) {
      await pause(wait);
      await engine.kill();
      engine = await startEngineProcess(env);
    }
    // And the database goes away for a moment under the living process.
    await pause(500);
    await query(
      database.url,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    const runs = (await Promise.all(ids.map((id) => app.endedRuns(id)))).flat();
    expect(runs).toHaveLength(40);
    expect(runs.every(({ status }) => status === "Completed")).toBe(true);
    // A step may have run twice, but each is remembered once: every later call of a run sees the same value.
    expect(effects.size).toBe(160);
    for (const { run_id, output } of runs) {
      const memos = new Map<string, string>();
      for (const { body } of app.callsOf(run_id)) {
        for (const [hash, memo] of Object.entries(body.steps)) {
          const text = JSON.stringify(memo);
          expect(memos.get(hash) ?? text).toBe(text);
          memos.set(hash, text);
        }
      }
      expect(output).toHaveLength(6);
      for (const value of output.slice(0, 4)) expect([...memos.values()]).toContain(`{"data":${value}}`);
    }
    const left = await query(
      database.url,
      `SELECT (SELECT count(*)::int FROM engine_boss.job) AS jobs, (SELECT count(*)::int FROM engine.slot) AS slots,
              (SELECT count(*)::int FROM engine.run WHERE status = 'Running') AS running`,
    );
    expect(left[0]).toEqual({ jobs: 0, slots: 0, running: 0 });

    // A call in flight when the process is told to stop is stored before it exits.
    const [last] = await app.send({ name: `${app.id}/chain`, data: { n: "last" } });
    await waitFor("its first call", () => app.calls.some(({ body }) => body.event.data.n === "last"));
    expect(await engine.terminate()).toBe(0);
    engine = await startEngineProcess(env);
    expect((await app.endedRuns(last!))[0]!.status).toBe("Completed");
    expect(effects.get("last/0")).toBe(1);
    expect(await engine.terminate()).toBe(0);
  });

  it("a job of a killed process is taken over within seconds by another, slots and locks included", async () => {
    const second = await createScratchDatabase(inject("serverUrl"));
    const doomed = await startEngineProcess({ ...env, ENGINE_PORT: "0", ENGINE_DATABASE_URL: second.url });
    const app = await startSyncedApp(
      (client) => [
        client.createFunction(
          {
            id: "held",
            triggers: [{ event: `${client.id}/held` }],
            concurrency: { limit: 1, key: "event.data.k" },
            singleton: { mode: "skip", key: "event.data.n" },
          },
          async ({ step }) => step.run("long", () => pause(3000)),
        ),
      ],
      { engineUrl: doomed.url },
    );
    opened.push(app);
    const ids = await app.send(...[1, 2].map((n) => ({ name: `${app.id}/held`, data: { k: "x", n } })));
    const firstRun = await waitFor("a call in flight", () => app.calls[0]?.runId);
    const other = await startEngine(inProcess(second.url));
    const killedAt = Date.now();
    await doomed.kill();
    const again = await waitFor("the take-over", () => app.calls.filter(({ body }) => body)[1], 20_000);
    expect(again.at - killedAt).toBeLessThan(15_000);
    expect(again.runId).toBe(firstRun);
    const readRuns = async () =>
      (await query(second.url, "SELECT status FROM engine.run ORDER BY id")).map(({ status }) => status);
    await waitFor("both runs", async () => (await readRuns()).every((status) => status === "Completed"), 30_000);
    expect(await readRuns()).toHaveLength(ids.length);
    await other.stop();
    await second.drop();
  });

  it("two processes on one database share the work and do nothing twice", async () => {
    const third = await createScratchDatabase(inject("serverUrl"));
    const [one, two] = await Promise.all([startEngine(inProcess(third.url)), startEngine(inProcess(third.url))]);
    const app = await startSyncedApp(
      (client) => [
        client.createFunction({ id: "plain", triggers: [{ event: `${client.id}/plain` }] }, async ({ step }) =>
          step.run("a", () => pause(20)),
        ),
        client.createFunction({ id: "minute", triggers: [{ cron: "* * * * *" }] }, async () => 1),
      ],
      { engineUrl: one.url },
    );
    opened.push(app);
    const key = inject("eventKey");
    const post = (url: string, n: number) =>
      fetch(`${url}/e/${key}`, {
        method: "POST",
        body: JSON.stringify({ name: `${app.id}/plain`, id: `n${n}`, data: {} }),
      });
    // Each event is sent to both, as a sender does that did not get its answer.
    await Promise.all(Array.from({ length: 30 }, (_, n) => [post(one.url, n), post(two.url, n)]).flat());
    const plain = () => app.calls.filter(({ fnId }) => fnId.endsWith("plain"));
    await waitFor("all runs", () => plain().filter(({ endedAt }) => endedAt).length >= 60);
    // As if no engine had run when the last slot fell due: it is made up for, by one of the two.
    await query(third.url, "UPDATE engine.timer SET due_at = now() - interval '1 minute' WHERE kind = 'cron'");
    const minutes = () => app.calls.filter(({ fnId }) => fnId.endsWith("minute")).map(({ body }) => body.event.id);
    await waitFor("the cron slot", () => minutes().length > 0);
    await pause(1500);
    expect(plain()).toHaveLength(60);
    expect(new Set(minutes()).size).toBe(minutes().length);
    await Promise.all([one.stop(), two.stop()]);
    await third.drop();
  });
});

describe.runIf(OWN).concurrent("starting", () => {
  it("registers the configured app by itself, as soon as it answers", async () => {
    const own = await createScratchDatabase(inject("serverUrl"));
    const appPort = await freePort();
    const engine = await startEngine({
      ...inProcess(own.url),
      appUrls: [`http://127.0.0.1:${appPort}/api/inngest`],
    });
    const app = await startApp(
      (client) => [client.createFunction({ id: "f", triggers: [{ event: `${client.id}/f` }] }, async () => "synced")],
      { engineUrl: engine.url, port: appPort },
    );
    opened.push(app);
    await waitFor("the registration", async () => {
      const stats = (await (await fetch(`${engine.url}/stats`)).json()) as { functions: number };
      return stats.functions === 1;
    });
    expect((await app.runOnce({ name: `${app.id}/f`, data: {} })).output).toBe("synced");
    await engine.stop();
    await own.drop();
  });

  it("says in one sentence that its port is taken, its database away or a setting wrong", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port: taken } = server.address() as { port: number };
    await expect(startEngineProcess({ ...env, ENGINE_PORT: String(taken) })).rejects.toThrow(
      new RegExp(`ended with 1: The engine cannot listen on 127.0.0.1:${taken}: the port is taken.\\n$`),
    );
    server.close();
    const nowhere = `postgres://nobody@127.0.0.1:${await freePort()}/none`;
    await expect(startEngine(inProcess(nowhere))).rejects.toThrow(/^The engine cannot reach its database: .+\.$/);
    expect(() => readEngineEnv({ NODE_ENV: "test" })).toThrow(
      /^The engine's setting ENGINE_DATABASE_URL is wrong: .+\.$/,
    );
  });
});

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function inProcess(databaseUrl: string): EngineOptions {
  return {
    port: 0,
    databaseUrl,
    retryInterval: 1,
    eventKeys: [inject("eventKey")],
    signingKey: inject("signingKey"),
  };
}
