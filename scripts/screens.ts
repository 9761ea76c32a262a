import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureChromium } from "./lib/ensure-chromium";
import { PROJECT_ROOT } from "./lib/project-root";
import { runCommand } from "./lib/run-command";

/**
 * `npm run screens`: starts a stack of its own with a sample shop and takes the pictures of docs/screens and of the landing
 * page (public/screens), and those of help (public/help). `npm run screens -- help` takes only the latter. To be looked at
 * before they are committed.
 */
await runCommand(async () => {
  const playwright = join(PROJECT_ROOT, "node_modules", "@playwright", "test", "cli.js");
  const which = process.argv.slice(2).map((name) => `take-${name}`);
  const child = spawn(
    process.execPath,
    // One after the other: each tells the sandbox how it has to behave.
    [playwright, "test", "--project=pictures", "--workers=1", ...which],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, MARFA_PICTURES: "1", CHROMIUM_PATH: await ensureChromium() },
      stdio: "inherit",
    },
  );
  process.exitCode = (await new Promise((resolve) => child.on("close", resolve))) === 0 ? 0 : 1;
});
