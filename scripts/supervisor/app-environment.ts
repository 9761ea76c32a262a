import { appDatabaseUrl } from "../../lib/db/app-database-url";
import { explainedFailure } from "../lib/explained-failure";
import type { Secrets } from "../lib/secrets";
import type { StackPorts } from "./plan-ports";
import type { StackSettings } from "./stack-settings";

const NEEDED_IN_DEPLOYMENT = [
  "AUTH_SECRET",
  "ENCRYPTION_KEYS",
  "INNGEST_EVENT_KEY",
  "INNGEST_SIGNING_KEY",
  "PUBLIC_URL",
];

export type Addresses = {
  ports: StackPorts;
  databaseUrl: string;
  inngestBaseUrl: string;
  hasSandbox: boolean;
};

/**
 * The complete settings of the app (lib/core/env.ts says what each means): what the person gave wins, then what the
 * parts of this stack listen on, then the secrets of the data folder.
 */
export function appEnvironment(settings: StackSettings, secrets: Secrets, at: Addresses): Record<string, string> {
  const { given } = settings;
  const appUrl = `http://localhost:${at.ports.app}`;
  const sandboxUrl = `http://127.0.0.1:${at.ports.sandbox}`;
  const defaults: Record<string, string> = {
    AUTH_SECRET: secrets.AUTH_SECRET,
    ENCRYPTION_KEYS: secrets.ENCRYPTION_KEYS,
    INNGEST_EVENT_KEY: secrets.INNGEST_EVENT_KEY,
    INNGEST_SIGNING_KEY: secrets.INNGEST_SIGNING_KEY,
    AUTH_TRUST_HOST: "true",
    PUBLIC_URL: appUrl,
    ...(at.hasSandbox
      ? {
          TRENDYOL_BASE_URL: `${sandboxUrl}/integration`,
          SANDBOX_TRENDYOL_URL: `${sandboxUrl}/integration`,
          SANDBOX_CONTROL_URL: `http://127.0.0.1:${at.ports.sandboxControl}`,
          SMTP_URL: `smtp://127.0.0.1:${at.ports.sandboxSmtp}`,
          OPERATOR_EMAIL: "operator@marfa.test",
        }
      : {}),
    // Where an Inngest server finds the functions; behind a load balancer the person names that one.
    INNGEST_SERVE_ORIGIN: isLocal(at.inngestBaseUrl)
      ? `http://127.0.0.1:${at.ports.app}`
      : (settings.publicUrl ?? appUrl),
    // An address given by the person is where people come in; without one, each host name keeps its own sessions.
    ...(settings.publicUrl ? { AUTH_URL: settings.publicUrl } : {}),
  };
  const environment: Record<string, string> = {
    ...defaults,
    ...withoutBlanks(given),
    PORT: String(at.ports.app),
    DATABASE_URL: at.databaseUrl,
    INNGEST_BASE_URL: at.inngestBaseUrl,
    INNGEST_DEV: given.INNGEST_DEV || "0",
    MARFA_DATA_DIR: settings.dataDirectory,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  environment.DATABASE_APP_URL = appDatabaseUrl({
    databaseUrl: at.databaseUrl,
    authSecret: environment.AUTH_SECRET ?? "",
    databaseAppUrl: given.DATABASE_APP_URL || undefined,
  });
  return environment;
}

/** In a deployment a made-up secret would hide that two processes disagree; so a missing one stops the start by name. */
export function assertDeploymentSettings(settings: StackSettings): void {
  if (!settings.mustGiveSecrets) return;
  const missing = NEEDED_IN_DEPLOYMENT.filter((name) => !settings.given[name]);
  if (missing.length > 0) {
    throw explainedFailure(
      `NODE_ENV is production and these settings are missing: ${missing.join(", ")} (docs/deploy.md).`,
    );
  }
}

function isLocal(url: string): boolean {
  return URL.canParse(url) && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
}

function withoutBlanks(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value)) as Record<string, string>;
}
