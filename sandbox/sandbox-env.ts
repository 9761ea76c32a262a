import { join } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  SANDBOX_PORT: port.default(4010),
  SANDBOX_CONTROL_PORT: port.default(4011),
  SANDBOX_SMTP_PORT: port.default(4025),
  SANDBOX_DATA_DIR: z.string().default(join(".data", "sandbox")),
  /** Wall-clock delay of each API answer, milliseconds. */
  SANDBOX_LATENCY_MS: z.coerce.number().int().min(0).optional(),
  /** Seconds between the orders of sample shops; 0 = none by themselves. */
  SANDBOX_SAMPLE_ORDER_SECONDS: z.coerce.number().min(0).optional(),
  SANDBOX_SEED: z.coerce.number().int().default(20261124),
  /** Makes one more seller (1003, keys bench-key / bench-secret) with so many products, once. */
  SANDBOX_GENERATE: z.coerce.number().int().min(0).optional(),
});

export type SandboxEnv = z.output<typeof schema>;

/** Reads the sandbox's own settings. Throws one sentence that names what is wrong. */
export function readSandboxEnv(source: NodeJS.ProcessEnv = process.env): SandboxEnv {
  const read = schema.safeParse(source);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Error(`${issue?.path.join(".")} is not valid: ${issue?.message}`);
}
