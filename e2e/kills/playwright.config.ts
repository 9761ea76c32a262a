import { defineConfig } from "@playwright/test";
import shared from "../../playwright.config";

/** Whoever kills the stack has one of their own: nobody else can use it meanwhile. */
export default defineConfig({
  ...shared,
  testDir: ".",
  outputDir: "../../test-results/kills",
  globalSetup: "../support/global-setup.ts",
  globalTeardown: "../support/global-teardown.ts",
  projects: [{ name: "kills" }],
});
