import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const alias = [
  { find: /^server-only$/, replacement: fromRoot("./lib/db/testing/server-only-stub.ts") },
  { find: /^@\//, replacement: fromRoot("./") },
];

const ELSEWHERE = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**", "inngest/engine/conformance/**"];

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ["default"],
    // Two at a time everywhere: the machines have two cores, and the database tests are bound by the server, not by us.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...ELSEWHERE, "**/*.db.test.ts", "**/*.contract.test.ts"],
          globalSetup: ["lib/db/testing/generated-client.ts"],
          setupFiles: ["lib/db/testing/use-test-settings.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ELSEWHERE,
          globalSetup: ["lib/db/testing/test-database-server.ts"],
          setupFiles: ["lib/db/testing/use-test-database.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["**/*.contract.test.ts"],
          exclude: ELSEWHERE,
          globalSetup: ["lib/db/testing/generated-client.ts"],
          setupFiles: ["lib/db/testing/use-test-settings.ts"],
        },
      },
    ],
  },
});
