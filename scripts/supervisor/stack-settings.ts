import { resolve } from "node:path";
import { PROJECT_ROOT } from "../lib/project-root";

/** What a person may say before the start; everything has a default. The one place where the supervisor reads settings. */
export type StackSettings = {
  dataDirectory: string;
  /** Address to listen on: this machine alone unless said otherwise. */
  host: string;
  wantedPorts: {
    app: number;
    engine: number;
    sandbox: number;
    sandboxControl: number;
    sandboxSmtp: number;
    postgres: number;
  };
  /** A PostgreSQL of the person's own; without it the embedded one runs. */
  databaseUrl: string | undefined;
  /** An Inngest server of the person's own; without it the embedded engine runs. */
  inngestBaseUrl: string | undefined;
  engineDatabaseUrl: string | undefined;
  /** Does this start tell the Inngest server where the functions are? Not when another start on this machine does. */
  registersFunctions: boolean;
  /** Is an older build used as it is? So when another start on this machine is running from it. */
  keepsBuild: boolean;
  /** Does the sandbox run? By default only when everything else is embedded too. */
  runsSandbox: boolean;
  /** Is a demo tenant made on the first start? By default wherever the sandbox runs. */
  makesDemo: boolean;
  /** In a deployment every secret must be given; elsewhere missing ones are made and kept in the data folder. */
  mustGiveSecrets: boolean;
  publicUrl: string | undefined;
  /** The environment as it was given; what stands in it wins over every default. */
  given: NodeJS.ProcessEnv;
};

export function readStackSettings(env: NodeJS.ProcessEnv = process.env): StackSettings {
  const databaseUrl = env.DATABASE_URL || undefined;
  const inngestBaseUrl = env.INNGEST_BASE_URL || undefined;
  const runsSandbox = env.MARFA_SANDBOX ? env.MARFA_SANDBOX !== "0" : !databaseUrl && !inngestBaseUrl;
  const port = (name: string, fallback: number) => readPort(env[name], fallback);
  return {
    dataDirectory: resolve(PROJECT_ROOT, env.MARFA_DATA_DIR || ".data"),
    host: env.HOST || "127.0.0.1",
    wantedPorts: {
      app: port("PORT", 3000),
      engine: port("ENGINE_PORT", 8288),
      sandbox: port("SANDBOX_PORT", 4010),
      sandboxControl: port("SANDBOX_CONTROL_PORT", 4011),
      sandboxSmtp: port("SANDBOX_SMTP_PORT", 4025),
      postgres: port("MARFA_POSTGRES_PORT", 5439),
    },
    databaseUrl,
    inngestBaseUrl,
    engineDatabaseUrl: env.ENGINE_DATABASE_URL || undefined,
    registersFunctions: inngestBaseUrl !== undefined,
    keepsBuild: false,
    runsSandbox,
    makesDemo: env.MARFA_DEMO ? env.MARFA_DEMO !== "0" : runsSandbox,
    mustGiveSecrets: env.NODE_ENV === "production",
    publicUrl: env.PUBLIC_URL || undefined,
    given: env,
  };
}

/** A port that is no number is treated as not given: the person sees on the screen which one is used. */
function readPort(text: string | undefined, fallback: number): number {
  const port = Number(text);
  return text && Number.isInteger(port) && port > 0 && port < 65_536 ? port : fallback;
}
