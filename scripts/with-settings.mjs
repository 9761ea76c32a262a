// Runs a TypeScript command with the settings of the Marfa that runs from this folder:
//   node scripts/with-settings.mjs scripts/tenant.ts create --name …
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { assertNodeVersion, ensureDependencies } from "./lib/ensure-dependencies.mjs";

assertNodeVersion();
ensureDependencies({ quiet: true });
const { register } = await import("tsx/esm/api");
register();
const { commandEnvironment } = await import("./supervisor/command-environment.ts");

const [script, ...args] = process.argv.slice(2);
try {
  const env = await commandEnvironment();
  // The verbs of lib/ are marked "server only"; that package is empty under the condition of React's server build.
  const options = ["--conditions=react-server", "--import", "tsx"];
  const child = spawn(process.execPath, [...options, resolve(script ?? ""), ...args], { env, stdio: "inherit" });
  child.on("exit", (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
