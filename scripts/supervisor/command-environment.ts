import { existsSync } from "node:fs";
import { explainedFailure } from "../lib/explained-failure";
import { isSameProgram } from "../lib/processes";
import { PROJECT_ROOT } from "../lib/project-root";
import { readOrMakeSecrets } from "../lib/secrets";
import { joinRunningStack } from "./join-running-stack";
import { readRunRecord } from "./run-record";
import { describeAddresses } from "./run-stack";
import { readStackSettings } from "./stack-settings";

/**
 * The app's settings for a command that runs beside it (`npm run tenant`, `npm run migrate`): of the Marfa that runs
 * from the data folder, or of the outside database given in the environment.
 * Throws an explained failure when there is neither.
 */
export async function commandEnvironment(): Promise<NodeJS.ProcessEnv> {
  process.chdir(PROJECT_ROOT);
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readStackSettings();
  const record = await readRunRecord(settings.dataDirectory);
  const isRunning = record !== null && (await isSameProgram(record.supervisorPid, "start.mjs"));
  if (!settings.databaseUrl && !(isRunning && !record.outsideDatabase)) {
    throw explainedFailure("Marfa does not run from this folder; start it first (npm start), or set DATABASE_URL.");
  }
  const secrets = await readOrMakeSecrets(settings.dataDirectory);
  const actual = isRunning && settings.databaseUrl ? joinRunningStack(settings, record) : settings;
  const ports = isRunning ? record.ports : settings.wantedPorts;
  const hasSandbox = isRunning && record.hasSandbox;
  const { environment } = describeAddresses({ ...actual, runsSandbox: hasSandbox }, secrets, ports);
  return { ...environment, NODE_ENV: "production", RELAY_INTERVAL_MS: "0" };
}
