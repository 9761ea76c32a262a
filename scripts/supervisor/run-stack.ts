import { join } from "node:path";
import { createDatabaseUnlessThere, preparePostgres } from "../lib/embedded-postgres";
import { ensureGeneratedClient } from "../lib/ensure-generated-client";
import { type ExplainedFailure, explainedFailure } from "../lib/explained-failure";
import { migrateDatabase } from "../lib/migrate-database";
import { preparePostgresPlace } from "../lib/postgres-place";
import type { Say } from "../lib/run-command";
import type { Secrets } from "../lib/secrets";
import { appEnvironment } from "./app-environment";
import { buildApp, hasBuild } from "./build-app";
import { clearDatabaseLock } from "./claim-data-directory";
import { prepareLogFile } from "./log-file";
import { appPlan, databasePlan, enginePlan, localAppUrl, sandboxPlan } from "./part-plans";
import { planPorts, type StackPorts } from "./plan-ports";
import type { StackSettings } from "./stack-settings";
import { type ChildPlan, type SupervisedChild, superviseChild } from "./supervised-child";
import { openWaitingRoom, type WaitingRoom } from "./waiting-room";

export type StackOptions = {
  settings: StackSettings;
  secrets: Secrets;
  mode: "production" | "development";
  say: Say;
  /** A part stops again and again; the stack is of no use any more. */
  onHopeless: (failure: ExplainedFailure) => void;
  /** Told whenever a part was started, so that a cut-off run can be cleaned up by the next one. */
  onProgress?: (stack: RunningStack) => Promise<void>;
};

export type RunningStack = {
  readonly ports: StackPorts;
  readonly appUrl: string;
  readonly sandboxUrl: string | null;
  readonly sandboxControlUrl: string | null;
  readonly inngestBaseUrl: string;
  /** Complete settings of the app, also for commands that use the same verbs. */
  readonly environment: Record<string, string>;
  readonly children: readonly SupervisedChild[];
  /** Stops the parts one after the other: app, engine, sandbox, database. */
  stop(): Promise<void>;
};

/**
 * Starts everything that the settings ask for, in order, each when the one before it answers: database, migrations,
 * sandbox, engine, build, app; until then the app's port says that Marfa is starting. When one does not start, those that run are stopped and the failure is thrown.
 */
export async function runStack(options: StackOptions): Promise<RunningStack> {
  const { settings, secrets, say } = options;
  await ensureGeneratedClient();
  if (!settings.databaseUrl) await freeDatabase(settings, say);
  const ports = await planPorts(settings.wantedPorts, ownParts(settings), say);
  const stack = describeAddresses(settings, secrets, ports);
  const supervise = async (plan: ChildPlan) => {
    const tellProgress = () => options.onProgress?.(stack);
    stack.children.push(await superviseChild(plan, say, options.onHopeless, () => void tellProgress()));
    await tellProgress();
  };
  const room = await openWaitingRoom(ports.app, settings.host);
  try {
    await startParts(options, stack, supervise, room);
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  } finally {
    await room.close();
  }
}

async function startParts(
  { settings, secrets, mode, say }: StackOptions,
  { ports, environment }: RunningStack,
  supervise: (plan: ChildPlan) => Promise<void>,
  room: WaitingRoom,
): Promise<void> {
  const databaseUrl = environment.DATABASE_URL ?? "";
  const ownEngineDatabase = settings.databaseUrl ? null : await startDatabase(settings, secrets, ports, say, supervise);
  await migrate(databaseUrl, environment.DATABASE_APP_URL ?? "", say);
  if (settings.runsSandbox) await supervise(await sandboxPlan(settings, ports));
  if (!settings.inngestBaseUrl) {
    const engineDatabase = settings.engineDatabaseUrl ?? ownEngineDatabase ?? databaseUrl;
    await supervise(await enginePlan(settings, ports, environment, engineDatabase));
  }
  if (mode === "production" && !(settings.keepsBuild && (await hasBuild(environment)))) {
    await buildApp(environment, await prepareLogFile(settings.dataDirectory, "build"), say);
  }
  await room.close();
  await supervise(await appPlan(settings, ports, environment, mode));
  if (settings.registersFunctions) keepFunctionsRegistered(`${localAppUrl(settings, ports)}/api/inngest`, say);
}

/** Where everything is, or will be, and the settings that follow from it; nothing runs yet. */
export function describeAddresses(
  settings: StackSettings,
  secrets: Secrets,
  ports: StackPorts,
): RunningStack & { children: SupervisedChild[] } {
  const password = encodeURIComponent(secrets.POSTGRES_PASSWORD);
  const databaseUrl = settings.databaseUrl ?? `postgresql://postgres:${password}@127.0.0.1:${ports.postgres}/marfa`;
  const inngestBaseUrl = settings.inngestBaseUrl ?? `http://127.0.0.1:${ports.engine}`;
  const hasSandbox = settings.runsSandbox;
  const children: SupervisedChild[] = [];
  return {
    ports,
    appUrl: settings.publicUrl ?? `http://localhost:${ports.app}`,
    sandboxUrl: hasSandbox ? `http://127.0.0.1:${ports.sandbox}` : null,
    sandboxControlUrl: hasSandbox ? `http://127.0.0.1:${ports.sandboxControl}` : null,
    inngestBaseUrl,
    environment: appEnvironment(settings, secrets, { ports, databaseUrl, inngestBaseUrl, hasSandbox }),
    children,
    stop: async () => {
      for (const child of children.toReversed()) await child.stop();
    },
  };
}

function ownParts(settings: StackSettings): Set<keyof StackPorts> {
  const parts = new Set<keyof StackPorts>(["app"]);
  if (!settings.databaseUrl) parts.add("postgres");
  if (!settings.inngestBaseUrl) parts.add("engine");
  if (settings.runsSandbox) for (const part of ["sandbox", "sandboxControl", "sandboxSmtp"] as const) parts.add(part);
  return parts;
}

/** Before ports are chosen: a server that a killed start left behind would still hold its port. */
async function freeDatabase(settings: StackSettings, say: Say): Promise<void> {
  const { dataDirectory } = await preparePostgresPlace(join(settings.dataDirectory, "postgres"), () => {});
  await clearDatabaseLock(dataDirectory, say);
}

/** Starts the embedded server and returns the address of the engine's own database in it. */
async function startDatabase(
  settings: StackSettings,
  secrets: Secrets,
  ports: StackPorts,
  say: Say,
  supervise: (plan: ChildPlan) => Promise<void>,
): Promise<string> {
  const logFile = await prepareLogFile(settings.dataDirectory, "postgres");
  const postgres = await preparePostgres({
    dataDirectory: join(settings.dataDirectory, "postgres"),
    port: ports.postgres,
    password: secrets.POSTGRES_PASSWORD,
    logFile,
    say,
  });
  await supervise(databasePlan(postgres, logFile));
  await createDatabaseUnlessThere(postgres, "marfa");
  await createDatabaseUnlessThere(postgres, "marfa_engine");
  return postgres.urlOf("marfa_engine");
}

async function migrate(databaseUrl: string, appUrl: string, say: Say): Promise<void> {
  const applied = await migrateDatabase(databaseUrl, appUrl).catch((error: Error) => {
    const { host, pathname } = new URL(databaseUrl);
    throw explainedFailure(`The database ${host}${pathname} could not be brought up to date: ${error.message}`);
  });
  if (applied.length > 0)
    say(`Database brought up to date (${applied.length} new ${applied.length === 1 ? "migration" : "migrations"}).`);
}

const REGISTER_AGAIN_MS = 60_000;

/**
 * An Inngest server of the person's own learns the functions when the app is asked to register. It is asked again each
 * minute: the server may have been replaced, or another app process may have registered itself and stopped since.
 * Asking twice changes nothing.
 */
function keepFunctionsRegistered(url: string, say: Say): void {
  let isTold = false;
  const register = async () => {
    const answer = await fetch(url, { method: "PUT", signal: AbortSignal.timeout(30_000) }).catch(() => null);
    if (!answer?.ok && !isTold) say("The Inngest server does not know the functions yet; asking again each minute.");
    isTold = !answer?.ok;
  };
  void register();
  setInterval(register, REGISTER_AGAIN_MS).unref();
}
