import { defineConfig, devices } from "@playwright/test";

const CHROMIUM = process.env.CHROMIUM_PATH || "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/e2e",
  globalSetup: "./e2e/support/global-setup.ts",
  globalTeardown: "./e2e/support/global-teardown.ts",
  // Two cores carry the whole stack and the browsers; the stories mostly wait for the stack, so two of them fit.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  projects: [
    // First what mostly waits; beside it the walks, which keep the machine busy.
    { name: "stories", testMatch: "**/stories/**/*.spec.ts" },
    { name: "walks", testMatch: ["**/isolation/**/*.spec.ts", "**/screens/**/*.spec.ts"] },
    // No test: `npm run screens` (scripts/screens.ts).
    ...(process.env.MARFA_PICTURES ? [{ name: "pictures", testMatch: "**/pictures/**/*.spec.ts" }] : []),
  ],
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    locale: "ro-RO",
    timezoneId: "Europe/Bucharest",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
