import { describe, expect, it } from "vitest";
import { createProducts } from "@/lib/catalog/create-products";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { aFullTenant } from "@/tests/isolation/a-full-tenant";
import { exportEverything } from "./export-everything";
import { exportTable } from "./export-table";
import { EXPORT_TABLES, type ExportTable, type ExportWords } from "./export-tables";
import { readZip } from "./testing/read-zip";

const WORDS: ExportWords = {
  file: (table) => table,
  head: (_table, column) => column,
  code: (set, code) => `${set}:${code}`,
};

async function linesOf(tenant: TenantContext, table: ExportTable): Promise<string[]> {
  let text = "";
  for await (const part of exportTable(tenant, table, WORDS)) text += part;
  expect(text.startsWith("\uFEFF")).toBe(true);
  return text.slice(1).trimEnd().split("\r\n");
}

/** A row as an object, by the head of its file. */
const rowOf = ([head = "", row = ""]: string[]) => {
  const cells = row.split(";");
  return Object.fromEntries(head.split(";").map((name, at) => [name, cells[at]]));
};

describe("export", () => {
  it("holds what is the tenant's own and nothing of another one, also after the trial", async () => {
    const [one] = await Promise.all([aFullTenant("Albă SRL"), aFullTenant("Neagră SRL")]);
    const over = { ...one.tenant, mayWrite: false };
    const texts = await Promise.all(EXPORT_TABLES.map(async (table) => [table, await linesOf(over, table)] as const));
    for (const [table, lines] of texts) {
      expect(lines.length, table).toBeGreaterThanOrEqual(2);
      expect(lines.join(), table).not.toContain("Neagră");
    }
    const tables = new Map(texts);
    expect(rowOf(tables.get("prices")!)).toMatchObject({ gross: "49,90", listGross: "", currency: "RON" });
    expect(rowOf(tables.get("stock")!)).toMatchObject({
      // Ten pieces, and the one that an adjustment found.
      onHand: "11",
      reserved: "2",
      available: "9",
      counted: "yes:yes",
    });
    expect(rowOf(tables.get("orders")!)).toMatchObject({ number: "Albă SRL", state: "state:reserved" });
    expect(rowOf(tables.get("order_lines")!)).toMatchObject({ barcode: "Albă SRL-1", ordered: "2", reserved: "2" });
  });

  it("goes over page after page without losing or repeating a row", async () => {
    const tenant = await aTenant();
    const count = 1203;
    for (let from = 0; from < count; from += 401) {
      await withTenant(tenant, (tx) =>
        createProducts(
          tx,
          tenant,
          Array.from({ length: 401 }, (_, at) => ({
            name: `=Produs ${from + at}`,
            codes: [{ kind: "SKU" as const, code: `P-${from + at}` }],
            vatRate: 21,
          })),
        ),
      );
    }
    const [, ...rows] = await linesOf(tenant, "products");
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row.split(";")[0])).size).toBe(count);
    expect(rows.every((row) => row.split(";")[1]?.startsWith("'=Produs"))).toBe(true);
  });

  it("has every column filled by its statement", async () => {
    const { tenant } = await aFullTenant("Coloane SRL");
    for (const table of EXPORT_TABLES) {
      const [head = "", row = ""] = await linesOf(tenant, table);
      expect(row.split(";").length, table).toBeGreaterThanOrEqual(head.split(";").length);
    }
  });

  it("comes as one ZIP of all tables", async () => {
    const { tenant } = await aFullTenant("Pachet SRL");
    const chunks: Uint8Array[] = [];
    for await (const chunk of exportEverything(tenant, WORDS)) chunks.push(chunk);
    const files = readZip(Buffer.concat(chunks));
    expect([...files.keys()]).toEqual(EXPORT_TABLES.map((table) => `${table}.csv`));
    expect(files.get("orders.csv")).toContain("Pachet SRL");
  });
});
