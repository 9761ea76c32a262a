import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { EngineContext } from "./engine-context";
import type { EngineSettings } from "./engine-types";
import { createEngineServer } from "./http/create-server";
import { type Dispatcher, startDispatcher } from "./queue/dispatcher";
import { openRegistry } from "./registry/registry";
import { startAppSync } from "./registry/sync-apps";
import { openStore } from "./store/open-store";

const GRACE_MS = 10_000;

export type EngineOptions = Pick<EngineSettings, "databaseUrl"> & Partial<EngineSettings>;

export interface RunningEngine {
  url: string;
  stop: () => Promise<void>;
}

/** The engine cannot start; the message is one sentence for the person who started it. */
export class EngineStartError extends Error {}

/**
 * Starts an engine in this process and resolves when it accepts events. Port 0 picks a free one. Throws
 * `EngineStartError` when the port is taken or the database cannot be reached.
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const settings: EngineSettings = {
    host: "127.0.0.1",
    port: 8288,
    eventKeys: [],
    signingKey: null,
    appUrls: [],
    retryInterval: null,
    maxCalls: 50,
    log: () => undefined,
    ...options,
  };
  const store = await openStore(settings.databaseUrl, settings.log).catch((error) => {
    throw new EngineStartError(`The engine cannot reach its database: ${reasonOf(error)}.`);
  });
  let dispatcher: Dispatcher | null = null;
  const engine: EngineContext = {
    settings,
    store,
    registry: openRegistry(store),
    kick: (at) => dispatcher?.kick(at),
  };
  const server = createEngineServer(engine);
  try {
    await listen(server, settings);
  } catch (error) {
    await store.close();
    throw new EngineStartError(`The engine cannot listen on ${settings.host}:${settings.port}: ${reasonOf(error)}.`);
  }
  dispatcher = startDispatcher(engine);
  const sync = startAppSync(engine);

  return {
    url: `http://${settings.host}:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      sync.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await dispatcher?.stop(GRACE_MS);
      server.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}

function listen(server: Server, { host, port }: EngineSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0]) return reasonOf(error.errors[0]);
  const { message, code } = error as { message?: string; code?: string };
  return code === "EADDRINUSE" ? "the port is taken" : message || code || "unknown reason";
}
