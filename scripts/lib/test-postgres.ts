import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./embedded-postgres";
import { firstFreePort } from "./free-port";

export type TestPostgres = {
  /** Superuser's address of the server's first database. */
  url: string;
  stop(): Promise<void>;
};

/**
 * A PostgreSQL for tests alone: own temporary folder, free port, and no waiting for the disk (a crash may lose it all).
 * `stop` removes it without a trace; when the tests are killed, a small watcher does.
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
  const watcher = watch(server.pid, folder);
  return {
    url: server.urlOf("postgres"),
    stop: async () => {
      watcher.kill("SIGKILL");
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits on a pipe that only we hold open: when it closes, we are gone, and the server and its folder go too. */
function watch(pid: number, folder: string): ChildProcess {
  const script = 'read -r _; kill -INT "$0"; while kill -0 "$0" 2>/dev/null; do sleep 0.2; done; rm -rf "$1"';
  const watcher = spawn("sh", ["-c", script, String(pid), folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.on("error", () => {});
  watcher.unref();
  return watcher;
}
