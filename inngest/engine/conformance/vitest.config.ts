import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** By name: `crash` and `cron`, which wait for the next full minute, start first and the others run beside them. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((a, b) => a.moduleId.localeCompare(b.moduleId));
  }
}

/** The conformance suite: `vitest run --config inngest/engine/conformance/vitest.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    include: ["**/*.test.ts"],
    globalSetup: ["support/engine-under-test.ts"],
    sequence: { sequencer: ByName },
    reporters: ["default"],
    // Almost all the time is waiting for sleeps and retries, so more cases than cores run side by side.
    pool: "threads",
    isolate: false,
    maxWorkers: 3,
    maxConcurrency: 12,
    testTimeout: 120_000,
    hookTimeout: 90_000,
  },
});
