import type { TestProject } from "vitest/node";
import { startTestPostgres } from "../../../../scripts/lib/test-postgres";
import { startEngineProcess } from "./engine-process";
import { createScratchDatabase } from "./scratch-database";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that the conformance cases run against. */
    engineUrl: string;
    eventKey: string;
    /** Empty in development mode. */
    signingKey: string;
    /** Superuser address of a PostgreSQL server for the crash tests; empty when a foreign server is tested. */
    serverUrl: string;
  }
}

const EVENT_KEY = "conformance-event-key";
const SIGNING_KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/**
 * Once per run. With ENGINE_URL the cases run against that server (with INNGEST_EVENT_KEY and INNGEST_SIGNING_KEY, and
 * started with a retry interval of one second). Otherwise against our engine, as its own process on a scratch database.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.ENGINE_URL) {
    project.provide("engineUrl", process.env.ENGINE_URL.replace(/\/$/, ""));
    project.provide("eventKey", process.env.INNGEST_EVENT_KEY ?? "conformance");
    project.provide("signingKey", process.env.INNGEST_SIGNING_KEY ?? "");
    project.provide("serverUrl", "");
    return async () => undefined;
  }
  const own = process.env.TEST_DATABASE_URL ? null : await startTestPostgres(54_800);
  const serverUrl = process.env.TEST_DATABASE_URL ?? own?.url ?? "";
  const database = await createScratchDatabase(serverUrl);
  const engine = await startEngineProcess({
    ENGINE_PORT: "0",
    ENGINE_DATABASE_URL: database.url,
    ENGINE_RETRY_INTERVAL: "1",
    INNGEST_EVENT_KEY: EVENT_KEY,
    INNGEST_SIGNING_KEY: SIGNING_KEY,
  });
  project.provide("engineUrl", engine.url);
  project.provide("eventKey", EVENT_KEY);
  project.provide("signingKey", SIGNING_KEY);
  project.provide("serverUrl", serverUrl);
  return async () => {
    await engine.terminate();
    await database.drop();
    await own?.stop();
  };
}
