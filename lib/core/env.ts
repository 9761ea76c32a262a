import { z } from "zod";

const DEVELOPMENT_KEY = `dev:${Buffer.from("marfa-development-key-32-bytes!!").toString("base64")}`;

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  PORT: z.coerce.number().int().default(3000),
  /** Owner of the schema; migrations and the derivation of the application's sign-in. */
  DATABASE_URL: z.string().default("postgresql://postgres:postgres@127.0.0.1:5439/marfa"),
  /** Sign-in of the application's role; derived from DATABASE_URL and AUTH_SECRET when absent. */
  DATABASE_APP_URL: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(8),
  MARFA_DATA_DIR: z.string().default(".data"),
  AUTH_SECRET: z.string().min(16).default("development-secret-not-for-production"),
  /** "id:base64 of 32 bytes", newest first, separated by commas. */
  ENCRYPTION_KEYS: z.string().default(DEVELOPMENT_KEY),
  INNGEST_BASE_URL: z.string().default("http://127.0.0.1:8288"),
  INNGEST_EVENT_KEY: z.string().default("development"),
  INNGEST_SIGNING_KEY: z.string().optional(),
  TRENDYOL_BASE_URL: z.string().default("https://apigw.trendyol.com/integration"),
  /** Page where a person drives the sandbox; shown only when the sandbox runs. */
  SANDBOX_CONTROL_URL: z.string().optional(),
  SANDBOX_TRENDYOL_URL: z.string().optional(),
  SMTP_URL: z.string().default("smtp://127.0.0.1:4025"),
  MAIL_FROM: z.string().default("Marfa <no-reply@marfa.test>"),
  /** Who is told by mail that a company asks for activation; nobody when absent (npm run tenant -- list shows it too). */
  OPERATOR_EMAIL: z.email().optional(),
  PUBLIC_URL: z.string().default("http://localhost:3000"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** Milliseconds between looks at the outbox; 0 switches the relay of this process off. */
  RELAY_INTERVAL_MS: z.coerce.number().int().min(0).default(500),
});

const REQUIRED_IN_PRODUCTION = [
  "DATABASE_URL",
  "AUTH_SECRET",
  "ENCRYPTION_KEYS",
  "INNGEST_EVENT_KEY",
  "INNGEST_SIGNING_KEY",
  "PUBLIC_URL",
] as const;

/** Settings, read once. In production a missing secret stops the start with its name (not while Next builds). */
export const env = readEnv(process.env);

function readEnv(source: NodeJS.ProcessEnv) {
  if (source.NODE_ENV === "production" && source.NEXT_PHASE !== "phase-production-build") {
    const missing = REQUIRED_IN_PRODUCTION.filter((name) => !source[name]);
    if (missing.length > 0) throw new Error(`Missing settings: ${missing.join(", ")}`);
  }
  const blankAsAbsent = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = schema.safeParse(blankAsAbsent);
  if (!read.success) {
    throw new Error(
      `Wrong settings: ${read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")}`,
    );
  }
  return read.data;
}
