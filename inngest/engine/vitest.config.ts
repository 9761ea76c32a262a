import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The conformance suite: `vitest run --config inngest/engine/vitest.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    include: ["conformance/**/*.test.ts"],
    globalSetup: ["conformance/support/engine-under-test.ts"],
    reporters: ["default"],
    // Almost all the time is waiting for sleeps and retries, so more files than cores run side by side.
    pool: "threads",
    maxWorkers: 8,
    maxConcurrency: 40,
    testTimeout: 72_000,
    hookTimeout: 60_000,
  },
});
