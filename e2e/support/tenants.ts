import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { StackInfo } from "./stack-info";

/** What `npm run tenant -- create` prints; for a person with a second step also codes that stand in for the phone. */
export type Tenant = {
  tenantId: string;
  slug: string;
  email: string;
  password: string;
  apiKey: string;
  recoveryCodes?: readonly string[];
};

const run = promisify(execFile);

/** A company with a confirmed owner and a key of the API, made by the very command that an operator uses. */
export async function createTenant(stack: StackInfo, name: string): Promise<Tenant> {
  const email = `${randomBytes(5).toString("hex")}@marfa.test`;
  const args = ["--conditions=react-server", "--import", "tsx", "scripts/tenant.ts", "create"];
  const { stdout } = await run(process.execPath, [...args, "--name", name, "--email", email, "--json"], {
    env: { ...stack.environment, NODE_ENV: "production", RELAY_INTERVAL_MS: "0" },
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Tenant;
}
