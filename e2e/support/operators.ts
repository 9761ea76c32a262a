import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { queryDatabase } from "./query-database";
import type { StackInfo } from "./stack-info";
import { createTenant, type Tenant } from "./tenants";
import { waitUntil } from "./wait-until";

const run = promisify(execFile);

/** An operator with the second step on: codes for recovery, one for each worker that signs in. */
export async function createOperator(stack: StackInfo, name: string): Promise<Tenant> {
  const operator = await createMarked(stack, name);
  const recoveryCodes = Array.from({ length: 10 }, () => randomBytes(8).toString("hex").toUpperCase());
  const ofPerson = "SELECT u.id FROM app_user u WHERE u.email = $1";
  await queryDatabase(
    stack,
    `INSERT INTO user_second_factor (user_id, secret, confirmed_at) SELECT o.id, 'no phone', now() FROM (${ofPerson}) o`,
    [operator.email],
  );
  await queryDatabase(
    stack,
    `INSERT INTO user_recovery_code (user_id, code_hash) SELECT o.id, unnest($2::text[]) FROM (${ofPerson}) o`,
    [operator.email, recoveryCodes.map((code) => createHash("sha256").update(code).digest("hex"))],
  );
  return { ...operator, recoveryCodes };
}

/** Somebody with the operator's mark and no second step yet, made by the very command that whoever runs the machine uses. */
export async function createMarked(stack: StackInfo, name: string): Promise<Tenant> {
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
