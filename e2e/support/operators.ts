import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { StackInfo } from "./stack-info";
import { createTenant, type Tenant } from "./tenants";
import { waitUntil } from "./wait-until";

const run = promisify(execFile);

/** A person who may enter the operator's place, made by the very command that whoever runs the machine uses. */
export async function createOperator(stack: StackInfo, name: string): Promise<Tenant> {
  const tenant = await createTenant(stack, name);
  const args = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "scripts/operator.ts",
    "grant",
    "--email",
    tenant.email,
  ];
  await run(process.execPath, args, { env: { ...stack.environment, NODE_ENV: "production" } });
  return tenant;
}

/** The same operator for all tests that only look; made by whoever asks first. */
export async function theOperator(stack: StackInfo): Promise<Tenant> {
  const file = join(stack.dataDirectory, "operator.json");
  const isFirst = await mkdir(join(stack.dataDirectory, "operator.begun")).then(
    () => true,
    () => false,
  );
  if (isFirst) await writeFile(file, JSON.stringify(await createOperator(stack, "Operatorul SRL")));
  return waitUntil(
    "the operator that another worker makes",
    async () => existsSync(file) && (JSON.parse(await readFile(file, "utf8")) as Tenant),
    { timeoutMs: 60_000 },
  );
}
