import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningPostgres, startPostgres } from "./embedded-postgres";
import { firstFreePort } from "./free-port";

export type TestPostgres = { url: string; server: RunningPostgres; stop(): Promise<void> };

/**
 * A PostgreSQL for tests alone: own temporary folder, free port, and no waiting for the disk (a crash may lose it all).
 * `stop` removes it without a trace.
 */
export async function startTestPostgres(wantedPort = 54_700): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "marfa-test-postgres-"));
  await chmod(folder, 0o711);
  const server = await startPostgres({
    dataDirectory: join(folder, "data"),
    port: await firstFreePort(wantedPort),
    password: "test",
    logFile: join(folder, "postgres.log"),
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"],
  });
  return {
    url: server.urlOf("postgres"),
    server,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
