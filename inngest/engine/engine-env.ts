import { z } from "zod";
import type { EngineOptions } from "./start-engine";

const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  );

const schema = z.object({
  ENGINE_HOST: z.string().default("127.0.0.1"),
  ENGINE_PORT: z.coerce.number().int().min(0).max(65535).default(8288),
  ENGINE_DATABASE_URL: z.string().min(1, "is missing"),
  ENGINE_APP_URLS: list,
  ENGINE_RETRY_INTERVAL: z.coerce.number().positive().optional(),
  ENGINE_MAX_CALLS: z.coerce.number().int().min(1).max(500).default(50),
  INNGEST_EVENT_KEY: list,
  INNGEST_SIGNING_KEY: z.string().optional(),
});

/** Reads the engine's settings from the environment. Throws one sentence that names the first wrong variable. */
export function readEngineEnv(environment: NodeJS.ProcessEnv): EngineOptions {
  // An empty variable is an unset one.
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new Error(`The engine's setting ${issue.path.join(".")} is wrong: ${issue.message}.`);
  }
  const env = parsed.data;
  return {
    host: env.ENGINE_HOST,
    port: env.ENGINE_PORT,
    databaseUrl: env.ENGINE_DATABASE_URL,
    appUrls: env.ENGINE_APP_URLS,
    retryInterval: env.ENGINE_RETRY_INTERVAL ?? null,
    maxCalls: env.ENGINE_MAX_CALLS,
    eventKeys: env.INNGEST_EVENT_KEY,
    signingKey: env.INNGEST_SIGNING_KEY ?? null,
  };
}
