import { describe, expect, it } from "vitest";
import { checkFile } from "../../scripts/borders/check-file";

/** A small project: the files that the snippets import. */
const PROJECT: Record<string, string> = {
  "lib/core/ids.ts": "export const newId = () => 1;",
  "lib/core/log.ts": 'import "server-only"; export const log = 1;',
  "lib/db/with-tenant.ts": "export function withTenant() {}",
  "lib/db/generated/client.ts": "export class PrismaClient {}",
  "lib/tenancy/tenant-context.ts": "export type TenantContext = { id: string };",
  "lib/catalog/find-product.ts": 'import "server-only"; export function findProduct() {}',
  "lib/catalog/catalog.schemas.ts": "export const productInput = 1;",
  "lib/stock/reserve-stock.ts": 'import "server-only"; export type Reserved = 1; export function reserveStock() {}',
  "lib/stock/internal/level-queries.ts": "export function take() {}",
  "lib/stock/testing/a-stock-level.ts": "export function aStockLevel() {}",
  "lib/orders/import-order.ts": "export function importOrder() {}",
  "lib/channels/channel-port.ts": "export type ChannelPort = 1;",
  "lib/channels/push/flush.ts": "export function flush() {}",
  "lib/channels/trendyol/trendyol-adapter.ts": "export const adapter = 1;",
  "components/table/data-table.tsx": "export function DataTable() {}",
  "app/(erp)/[tenant]/orders/_components/order-row.tsx": "export function OrderRow() {}",
  "sandbox/main.ts": "export const sandbox = 1;",
  "inngest/client.ts": "export const inngest = 1;",
  "inngest/engine/start-engine.ts": "export function startEngine() {}",
  "scripts/lib/wait-for.ts": "export function waitFor() {}",
};

function rulesBrokenBy(path: string, source: string): string[] {
  return checkFile(path, source, (name) => PROJECT[name] ?? null).map((violation) => violation.rule);
}

describe("borders that must hold", () => {
  it.each<[broken: string, rule: string, path: string, source: string]>([
    [
      "a lower module imports a higher one",
      "module",
      "lib/catalog/x.ts",
      'import { reserveStock } from "@/lib/stock/reserve-stock";',
    ],
    ["stock imports orders", "module", "lib/stock/x.ts", 'import { importOrder } from "../orders/import-order";'],
    [
      "only a type crosses a forbidden edge",
      "module",
      "lib/catalog/x.ts",
      'import type { Reserved } from "@/lib/stock/reserve-stock";',
    ],
    [
      "a re-export crosses a forbidden edge",
      "module",
      "lib/catalog/x.ts",
      'export { reserveStock } from "@/lib/stock/reserve-stock";',
    ],
    [
      "a dynamic import crosses a forbidden edge",
      "module",
      "lib/catalog/x.ts",
      'await import("@/lib/stock/reserve-stock");',
    ],
    ["core imports anything of ours", "module", "lib/core/x.ts", 'import { withTenant } from "@/lib/db/with-tenant";'],
    [
      "a channel imports an adapter",
      "module",
      "lib/channels/x.ts",
      'import { adapter } from "./trendyol/trendyol-adapter";',
    ],
    [
      "an adapter imports a domain",
      "module",
      "lib/channels/trendyol/x.ts",
      'import { importOrder } from "@/lib/orders/import-order";',
    ],
    [
      "an adapter imports the database",
      "module",
      "lib/channels/trendyol/x.ts",
      'import { withTenant } from "@/lib/db/with-tenant";',
    ],
    ["a module that nobody knows", "module", "lib/surprise/x.ts", 'import { newId } from "@/lib/core/ids";'],
    [
      "another module's internal",
      "internal",
      "lib/orders/x.ts",
      'import { take } from "@/lib/stock/internal/level-queries";',
    ],
    [
      "a page takes an internal",
      "internal",
      "app/x/page.tsx",
      'import { take } from "@/lib/stock/internal/level-queries";',
    ],
    [
      "a test takes another module's internal",
      "internal",
      "lib/orders/x.test.ts",
      'import { take } from "@/lib/stock/internal/level-queries";',
    ],
    [
      "an end-to-end test takes an internal",
      "internal",
      "e2e/x.spec.ts",
      'import { take } from "@/lib/stock/internal/level-queries";',
    ],
    [
      "a program takes a builder of test data",
      "testing",
      "lib/orders/x.ts",
      'import { aStockLevel } from "@/lib/stock/testing/a-stock-level";',
    ],
    [
      "a page opens the database",
      "closed-module",
      "app/x/page.tsx",
      'import { withTenant } from "@/lib/db/with-tenant";',
    ],
    [
      "a page takes the generated client",
      "closed-module",
      "app/x/page.tsx",
      'import { PrismaClient } from "@/lib/db/generated/client";',
    ],
    [
      "a function opens the database",
      "closed-module",
      "inngest/functions/x.ts",
      'import { withTenant } from "@/lib/db/with-tenant";',
    ],
    [
      "a component takes even a type of the database",
      "closed-module",
      "components/x.tsx",
      'import type { PrismaClient } from "@/lib/db/generated/client";',
    ],
    ["a page imports Prisma", "package", "app/x/page.tsx", 'import { PrismaClient } from "@prisma/client";'],
    ["a page imports the driver", "package", "app/x/page.tsx", 'import pg from "pg";'],
    ["a domain imports the driver", "package", "lib/stock/x.ts", 'import pg from "pg";'],
    [
      "a component calls a verb",
      "components",
      "components/x.tsx",
      'import { reserveStock } from "@/lib/stock/reserve-stock";',
    ],
    [
      "a component takes a verb beside a type",
      "components",
      "components/x.tsx",
      'import { type Reserved, reserveStock } from "@/lib/stock/reserve-stock";',
    ],
    [
      "a component imports a page",
      "part",
      "components/x.tsx",
      'import { OrderRow } from "@/app/(erp)/[tenant]/orders/_components/order-row";',
    ],
    [
      "a component takes a server-only core file",
      "server-only",
      "components/x.tsx",
      'import { log } from "@/lib/core/log";',
    ],
    [
      "a client file of a page takes a verb",
      "server-only",
      "app/x/_components/y.tsx",
      '"use client";\nimport { findProduct } from "@/lib/catalog/find-product";',
    ],
    [
      "a route takes another route's component",
      "route",
      "app/(erp)/[tenant]/stock/page.tsx",
      'import { OrderRow } from "../orders/_components/order-row";',
    ],
    ["the app imports the sandbox", "part", "app/x/page.tsx", 'import { sandbox } from "@/sandbox/main";'],
    ["lib imports the sandbox", "part", "lib/channels/x.ts", 'import { sandbox } from "@/sandbox/main";'],
    ["lib imports scripts", "part", "lib/channels/x.ts", 'import { waitFor } from "@/scripts/lib/wait-for";'],
    [
      "lib imports a page's parts",
      "part",
      "lib/channels/x.ts",
      'import { DataTable } from "@/components/table/data-table";',
    ],
    ["lib imports the functions", "part", "lib/channels/x.ts", 'import { inngest } from "@/inngest/client";'],
    [
      "the app imports the engine",
      "part",
      "app/x/page.tsx",
      'import { startEngine } from "@/inngest/engine/start-engine";',
    ],
    [
      "a function imports the engine",
      "part",
      "inngest/functions/x.ts",
      'import { startEngine } from "@/inngest/engine/start-engine";',
    ],
    ["the sandbox imports lib", "part", "sandbox/x.ts", 'import { importOrder } from "@/lib/orders/import-order";'],
    [
      "the engine imports lib",
      "part",
      "inngest/engine/x.ts",
      'import { importOrder } from "@/lib/orders/import-order";',
    ],
    ["a barrel", "barrel", "lib/stock/x.ts", 'export * from "./reserve-stock";'],
    ["the environment in a domain", "environment", "lib/stock/x.ts", "export const url = process.env.DATABASE_URL;"],
    ["the environment by brackets", "environment", "lib/stock/x.ts", 'export const url = process["env"].DATABASE_URL;'],
    [
      "the environment taken apart",
      "environment",
      "lib/stock/x.ts",
      "const { env } = process; export const url = env.DATABASE_URL;",
    ],
    [
      "the environment by import",
      "environment",
      "lib/stock/x.ts",
      'import { env } from "node:process"; export const url = env.X;',
    ],
    [
      "the environment in a component",
      "environment",
      "components/x.tsx",
      "export const X = () => <a href={process.env.X}>x</a>;",
    ],
    ["a long file", "length", "lib/stock/x.ts", "export const a = 1;\n".repeat(401)],
    ["a long test", "length", "lib/stock/x.test.ts", "export const a = 1;\n".repeat(501)],
  ])("%s", (_broken, rule, path, source) => {
    expect(rulesBrokenBy(path, source)).toEqual([rule]);
  });
});

describe("what is allowed", () => {
  it.each<[what: string, path: string, source: string]>([
    ["a listed edge", "lib/orders/x.ts", 'import { reserveStock } from "@/lib/stock/reserve-stock";'],
    [
      "the platform below a domain",
      "lib/stock/x.ts",
      'import { withTenant } from "@/lib/db/with-tenant"; import { newId } from "@/lib/core/ids";',
    ],
    ["the own internal", "lib/stock/x.ts", 'import { take } from "./internal/level-queries";'],
    [
      "the own internal from a deeper folder",
      "lib/channels/push/x.ts",
      'import type { ChannelPort } from "../channel-port";',
    ],
    [
      "an adapter and its port",
      "lib/channels/trendyol/x.ts",
      'import type { ChannelPort } from "@/lib/channels/channel-port";',
    ],
    [
      "the list of adapters",
      "lib/channels/channel-registry.ts",
      'import { adapter } from "./trendyol/trendyol-adapter";',
    ],
    ["a page and a verb", "app/x/page.tsx", 'import { findProduct } from "@/lib/catalog/find-product";'],
    [
      "a page and its own component",
      "app/(erp)/[tenant]/orders/[id]/page.tsx",
      'import { OrderRow } from "../_components/order-row";',
    ],
    ["a component and a schema", "components/x.tsx", 'import { productInput } from "@/lib/catalog/catalog.schemas";'],
    ["a component and a type", "components/x.tsx", 'import type { Reserved } from "@/lib/stock/reserve-stock";'],
    [
      "a component and a type named inline",
      "components/x.tsx",
      'import { type Reserved } from "@/lib/stock/reserve-stock";',
    ],
    ["a component and core", "components/x.tsx", 'import { newId } from "@/lib/core/ids";'],
    [
      "a client file and a type of the server",
      "app/x/_components/y.tsx",
      '"use client";\nimport type { Reserved } from "@/lib/stock/reserve-stock";',
    ],
    [
      "a test and builders of other modules",
      "lib/orders/x.db.test.ts",
      'import { aStockLevel } from "@/lib/stock/testing/a-stock-level";',
    ],
    ["a test and the driver", "lib/stock/x.db.test.ts", 'import pg from "pg";'],
    [
      "the package named like our folder",
      "inngest/functions/x.ts",
      'import { Inngest } from "inngest"; import { inngest } from "@/inngest/client";',
    ],
    ["the environment where it belongs", "lib/core/env.ts", "export const url = process.env.DATABASE_URL;"],
    ["the environment in a script", "scripts/x.ts", "export const url = process.env.DATABASE_URL;"],
    [
      "a word that only looks like an import",
      "lib/catalog/x.ts",
      "export const text = 'import { reserveStock } from \"@/lib/stock/reserve-stock\"';",
    ],
    [
      "a comment that only looks like one",
      "lib/catalog/x.ts",
      '// import "@/lib/stock/reserve-stock" and process.env.X\nexport const a = 1;',
    ],
    ["a file of 400 lines", "lib/stock/x.ts", "export const a = 1;\n".repeat(400)],
  ])("%s", (_what, path, source) => {
    expect(rulesBrokenBy(path, source)).toEqual([]);
  });
});
