import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureGeneratedClient } from "./lib/ensure-generated-client";
import { runCommand } from "./lib/run-command";
import { buildApp } from "./supervisor/build-app";

/** `npm run build`: builds the app for production unless the last build was made from these very sources. */
await runCommand(async (say) => {
  await ensureGeneratedClient();
  const log = join(mkdtempSync(join(tmpdir(), "marfa-build-")), "build.log");
  await buildApp({ ...(process.env as Record<string, string>) }, log, say);
  say("The build is current.");
});
