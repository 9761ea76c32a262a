import { existsSync } from "node:fs";
import { join } from "node:path";
import { explainedFailure } from "./lib/explained-failure";
import { PROJECT_ROOT } from "./lib/project-root";
import { runCommand } from "./lib/run-command";
import { measureWeight } from "./weight/measure-weight";

/** `npm run weight`: what each page of the last build makes a browser load, as a table; fails when one is over its limit. */
await runCommand(async (say) => {
  const build = join(PROJECT_ROOT, process.env.NEXT_DIST_DIR ?? ".next");
  if (!existsSync(join(build, "BUILD_ID"))) throw explainedFailure("There is no build to weigh: npm run build");
  const routes = measureWeight(build);
  for (const { route, bytes, limit } of routes) {
    say(`${kilobytes(bytes)} kB of ${kilobytes(limit)}  ${bytes > limit ? "OVER " : "     "} ${route}`);
  }
  const over = routes.filter(({ bytes, limit }) => bytes > limit);
  if (over.length > 0) throw explainedFailure(`${over.length} of ${routes.length} pages are over their limit.`);
});

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(6);
}
