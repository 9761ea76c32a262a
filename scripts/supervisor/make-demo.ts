import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../lib/project-root";
import type { Say } from "../lib/run-command";

export type DemoSignIn = { email: string; password: string };

/**
 * Runs scripts/seed-demo.ts against the running stack: it makes the demo tenant when missing, changes nothing when it is
 * there, and prints its sign-in as the last line of its output, `{"email": …, "password": …}`.
 * A demo that cannot be made is told in a sentence and stops nothing.
 */
export async function makeDemo(environment: Record<string, string>, say: Say): Promise<DemoSignIn | null> {
  const script = join(PROJECT_ROOT, "scripts", "seed-demo.ts");
  if (!existsSync(script)) return null;
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    cwd: PROJECT_ROOT,
    env: { ...environment, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let problems = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (problems += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const signIn = code === 0 ? readSignIn(output) : null;
  if (!signIn) say(`The demo account could not be made: ${problems.trim().split("\n").at(-1) || `exit code ${code}`}`);
  return signIn;
}

function readSignIn(output: string): DemoSignIn | null {
  try {
    const { email, password } = JSON.parse(output.trim().split("\n").at(-1) ?? "");
    return typeof email === "string" && typeof password === "string" ? { email, password } : null;
  } catch {
    return null;
  }
}
