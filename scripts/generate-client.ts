import { ensureGeneratedClient } from "./lib/ensure-generated-client";
import { runCommand } from "./lib/run-command";

await runCommand(async (say) => {
  say((await ensureGeneratedClient()) ? "Prisma client written." : "Prisma client is up to date.");
});
