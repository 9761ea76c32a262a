import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "../lib/ensure-chromium";
import { ensureGeneratedClient } from "../lib/ensure-generated-client";
import { type Check, programOf, readReport, runLogged, TEST_LOGS, wholeCheck } from "./check";
import { countPlaywright, countVitest } from "./count-results";

const TYPESCRIPT = ["--import", "tsx"];

/**
 * Everything that must hold before a change goes in, step by step, cheapest first, so that a slip shows early. The checks
 * of one step run at the same time.
 */
export function allChecks(testDatabaseUrl: string): Check[][] {
  const database = { TEST_DATABASE_URL: testDatabaseUrl };
  return [
    [wholeCheck("lint", [programOf("@biomejs/biome/bin/biome"), "ci", "--colors=off", "--max-diagnostics=200", "."])],
    [wholeCheck("borders", [...TYPESCRIPT, "scripts/check-borders.ts"])],
    [typesCheck()],
    [vitestCheck("unit", ["--project", "unit", "--project", "contract"], database)],
    [wholeCheck("build", [...TYPESCRIPT, "scripts/build.ts"])],
    // Whoever waits for the leases of the dead leaves the machine to the others.
    [
      vitestCheck("database", ["--project", "db"], database),
      browserCheck("kills", ["--config", "e2e/kills/playwright.config.ts"], database),
    ],
    [vitestCheck("engine", ["--config", "inngest/engine/conformance/vitest.config.ts"], database)],
    [browserCheck("end-to-end", [], database)],
  ];
}

function typesCheck(): Check {
  return {
    name: "types",
    run: async (log) => {
      // A fresh clone has no database client yet, and without it nothing has its type.
      await ensureGeneratedClient();
      const routes = await runLogged([programOf("next/dist/bin/next"), "typegen"], log);
      const types = await runLogged([programOf("typescript/bin/tsc"), "--noEmit"], log);
      return routes.code === 0 && types.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

function vitestCheck(name: string, options: readonly string[], env: Record<string, string>): Check {
  return {
    name,
    run: async (log) => {
      const report = freshReport(name);
      const args = [programOf("vitest/vitest.mjs"), "run", ...options, "--reporter=default", "--reporter=json"];
      const { code } = await runLogged([...args, `--outputFile.json=${report}`], log, env);
      return countVitest(readReport(report), code);
    },
  };
}

function browserCheck(name: string, options: readonly string[], env: Record<string, string>): Check {
  return {
    name,
    run: async (log) => {
      const chromium = await ensureChromium();
      const report = freshReport(name);
      const args = [programOf("@playwright/test/cli.js"), "test", ...options, "--reporter=list,json"];
      const { code } = await runLogged(args, log, {
        ...env,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      });
      return countPlaywright(readReport(report), code);
    },
  };
}

function freshReport(name: string): string {
  const file = join(TEST_LOGS, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
