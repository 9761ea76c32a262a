import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createControlServer } from "./control/control-server";
import { makeControl, type SandboxControl } from "./control/control-verbs";
import { createMailCatcher } from "./mail/create-mail-catcher";
import { seedWorld } from "./seed/seed-world";
import { planAgenda, runDueTasks } from "./state/run-due-tasks";
import { World } from "./state/world";
import { createApiServer } from "./trendyol/api-server";

export type SandboxOptions = {
  /** 0 takes a free port. */
  port?: number;
  controlPort?: number;
  smtpPort?: number;
  /** Null (the default) keeps everything in memory. */
  dataDir?: string | null;
  /** Base clock in epoch milliseconds; tests give a standing one and move it with control.advance. */
  clock?: () => number;
  seed?: number;
  latencyMs?: number;
};

export type RunningSandbox = {
  /** Base of the API server, without a path: http://127.0.0.1:4010. The Trendyol base is this plus /integration. */
  apiUrl: string;
  controlUrl: string;
  smtpPort: number;
  control: SandboxControl;
  stop(): Promise<void>;
};

const HOST = "127.0.0.1";
const HEARTBEAT_MS = 200;

type Open = { world: World; control: SandboxControl };

/**
 * Starts the three servers. Rejects with one sentence when a port is taken.
 * Ports come first and the data after them: a second sandbox started by mistake must not touch the journal of the
 * first one.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  let opened: (open: Open) => void = () => {};
  const ready = new Promise<Open>((resolve) => {
    opened = resolve;
  });
  const api = createApiServer(ready.then(({ world }) => world));
  const controlServer = createControlServer(ready);
  const smtp = createMailCatcher(ready.then(({ world }) => world));
  const stopServers = async () => {
    await Promise.all([closeServer(api), closeServer(controlServer)]);
    await new Promise<void>((done) => smtp.close(() => done()));
  };
  try {
    const apiUrl = `http://${HOST}:${await listen(api, options.port ?? 0)}`;
    const controlUrl = `http://${HOST}:${await listen(controlServer, options.controlPort ?? 0)}`;
    const smtpPort = await listenSmtp(smtp, options.smtpPort ?? 0);
    const { world, control } = openWorld(options, apiUrl);
    opened({ world, control });
    const heartbeat = setInterval(() => runDueTasks(world), HEARTBEAT_MS);
    heartbeat.unref();
    const stop = async () => {
      clearInterval(heartbeat);
      await stopServers();
      await Promise.allSettled(world.underWay);
      world.store.close();
    };
    return { apiUrl, controlUrl, smtpPort, control, stop };
  } catch (error) {
    await stopServers();
    throw error;
  }
}

function openWorld(options: SandboxOptions, apiUrl: string): Open {
  const world = new World({
    dataDir: options.dataDir ?? null,
    clock: options.clock ?? Date.now,
    seed: options.seed ?? 20261124,
  });
  world.apiUrl = apiUrl;
  if (world.store.isEmpty()) seedWorld(world);
  if (options.latencyMs !== undefined) {
    world.changeSettings({ latencyMs: { min: options.latencyMs, max: options.latencyMs } });
  }
  planAgenda(world);
  world.store.flush();
  return { world, control: makeControl(world) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portError(error, port)));
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenSmtp(smtp: ReturnType<typeof createMailCatcher>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // Later errors are those of single connections (a client that went away); they are nobody's business.
    smtp.on("error", (error: Error) => reject(portError(error, port)));
    smtp.listen(port, HOST, () => resolve((smtp.server.address() as AddressInfo).port));
  });
}

function portError(error: Error, port: number): Error {
  const isBusy = "code" in error && error.code === "EADDRINUSE";
  return isBusy
    ? new Error(`Port ${port} is taken by another program; free it or choose another one in the settings`)
    : error;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
