import { beforeEach, describe, expect, it, vi } from "vitest";
import { listProducts } from "@/lib/catalog/list-products";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { updateProduct } from "@/lib/catalog/update-product";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { adjustStock } from "./adjust-stock";
import { archiveWarehouse } from "./archive-warehouse";
import { countStock } from "./count-stock";
import { countStockOfViews } from "./count-stock-of-views";
import { createWarehouse } from "./create-warehouse";
import { findStockLines, readStockLines } from "./find-stock-lines";
import { getAdjustment } from "./get-adjustment";
import { listStock } from "./list-stock";
import { listWarehouses } from "./list-warehouses";
import { makeDefaultWarehouse } from "./make-default-warehouse";
import { readStockStory } from "./read-stock-story";
import { releaseLines } from "./release-lines";
import { reserveLines } from "./reserve-lines";
import { theWarehouse } from "./testing/a-warehouse";
import { orderLines } from "./testing/an-order-line";
import { expectBalanced } from "./testing/expect-balanced";
import { readLevel } from "./testing/read-level";
import { undoAdjustment } from "./undo-adjustment";
import { updateWarehouse } from "./update-warehouse";
import { whatWarehousesHold } from "./what-warehouses-hold";

let tenant: TenantContext;
let first: string;
let second: string;

beforeEach(async () => {
  tenant = await aTenant();
  first = await theWarehouse(tenant);
  second = (await createWarehouse(tenant, { name: "Magazin Titan" })).warehouseId;
});

const dueAt = new Date("2026-12-01T12:00:00Z");
const adjust = (warehouseId: string, lines: Parameters<typeof adjustStock>[1]["lines"], key?: string) =>
  adjustStock(tenant, { warehouseId, reason: "correction", note: "raft 3", lines }, key);
async function promise(productId: string, warehouseId: string, wanted: number): Promise<string> {
  const [line] = await orderLines(tenant, [{ productId, ordered: wanted }]);
  const orderLineId = line as string;
  await withTenant(tenant, (tx) => reserveLines(tx, tenant, [{ orderLineId, productId, warehouseId, wanted, dueAt }]));
  return orderLineId;
}

/** All pages of the list, three rows each, so that every border between pages is met. */
async function wholeList(input: Parameters<typeof listStock>[1] = {}) {
  const rows = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listStock(tenant, { ...input, cursor, limit: 3 });
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows.map((row) => `${row.productName}/${row.warehouseName === "Magazin Titan" ? 2 : 1}`);
}

describe("listStock", () => {
  it("shows every active product in every warehouse once, by name, over all pages", async () => {
    for (const name of ["Ceainic", "Cană", "Cană", "Vază"]) await aProduct(tenant, { name });
    expect(await wholeList()).toEqual(
      ["Cană", "Cană", "Ceainic", "Vază"].flatMap((name) => [`${name}/1`, `${name}/2`]),
    );
    expect(await wholeList({ warehouseId: second })).toHaveLength(4);
    expect(await wholeList({ search: "cana" })).toHaveLength(4);
    await aProduct(tenant, { name: "Lampă", additionalCodes: ["TY 100-7"] });
    expect(await wholeList({ search: "ty100-7", warehouseId: first })).toEqual(["Lampă/1"]);
  });

  it("finds what is short, waiting, empty, available and never counted; the strip adds up", async () => {
    const [full, empty, short, unknown] = [
      await aProduct(tenant, { name: "plin" }),
      await aProduct(tenant, { name: "gol" }),
      await aProduct(tenant, { name: "minus" }),
      await aProduct(tenant, { name: "nou" }),
    ];
    await adjust(first, [
      { productId: full, onHand: 5 },
      { productId: empty, onHand: 0 },
      { productId: short, onHand: 4 },
    ]);
    await promise(short, first, 4);
    await adjust(first, [{ productId: short, delta: -1 }]);
    await promise(unknown, first, 2);

    expect(await wholeList({ warehouseId: first, state: "available" })).toEqual(["plin/1"]);
    expect(await wholeList({ warehouseId: first, state: "none" })).toEqual(["gol/1"]);
    expect(await wholeList({ warehouseId: first, state: "short" })).toEqual(["minus/1"]);
    expect(await wholeList({ warehouseId: first, state: "uncounted" })).toEqual(["nou/1"]);
    const kept = [{ warehouseId: first }, { warehouseId: first, state: "waiting" as const }, { search: "gol" }];
    // Four products in the first warehouse; what waits there; one product in both warehouses.
    expect((await countStockOfViews(tenant, kept)).map((one) => one.count)).toEqual([4, 1, 2]);
    expect(await wholeList({ state: "waiting" })).toEqual(["nou/1"]);
    await updateProduct(tenant, empty, { archived: true });
    expect(await wholeList({ productId: empty })).toEqual(["gol/1", "gol/2"]);
    await updateProduct(tenant, empty, { archived: false });
    const { items } = await listStock(tenant, { state: "waiting" });
    expect(items[0]).toMatchObject({ waiting: 2, counted: false, onHand: 0 });

    const products = async (stock: "in_stock" | "sold_out" | "short" | "uncounted") =>
      (await listProducts(tenant, { stock, sort: "name" })).items.map((row) => row.name);
    expect(await products("in_stock")).toEqual(["minus", "plin"]);
    expect(await products("sold_out")).toEqual(["gol"]);
    expect(await products("short")).toEqual(["minus"]);
    expect(await products("uncounted")).toEqual(["nou"]);

    const counts = await countStock(tenant, {});
    expect(counts).toEqual({ available: 1, none: 1, short: 1, uncounted: 5, waiting: 1, total: 8 });
    expect(await countStock(tenant, { search: "gol" })).toMatchObject({ total: 2, none: 1, uncounted: 1 });
    // Too many products to be summed, but for those that a search finds.
    expect(await countStock(tenant, {}, 1)).toBeNull();
    expect(await countStock(tenant, { search: "gol" }, 1)).toMatchObject({ total: 2 });
    await archiveWarehouse(tenant, second);
    expect(await countStock(tenant, {})).toMatchObject({ total: 4, uncounted: 1 });
  });
});

describe("findStockLines", () => {
  it("takes a scan for exactly one product, and words for a few, with what lies there", async () => {
    const cup = await aProduct(tenant, { name: "Cană albă", code: "CAN-1", barcodes: ["5941234500902"] });
    await aProduct(tenant, { name: "Cană neagră", code: "CAN-2" });
    await adjust(first, [{ productId: cup, onHand: 7 }]);
    const scanned = await findStockLines(tenant, { warehouseId: first, text: " 5941234500902 " });
    expect(scanned).toMatchObject({ exact: { productId: cup, onHand: 7, counted: true, code: "CAN-1" }, hits: [] });
    const typed = await findStockLines(tenant, { warehouseId: second, text: "cana" });
    expect(typed.exact).toBeNull();
    expect(typed.hits.map((hit) => [hit.name, hit.counted])).toEqual([
      ["Cană albă", false],
      ["Cană neagră", false],
    ]);
    expect(await findStockLines(tenant, { warehouseId: first, text: " " })).toEqual({ exact: null, hits: [] });
  });

  it("knows nothing of others", async () => {
    const productId = await aProduct(tenant, { code: "CAN-1" });
    const stranger = await aTenant();
    const theirs = await theWarehouse(stranger);
    expect(await findStockLines(stranger, { warehouseId: theirs, text: "CAN-1" })).toEqual({ exact: null, hits: [] });
    await expect(findStockLines(stranger, { warehouseId: first, text: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(readStockLines(stranger, { warehouseId: theirs, productIds: [productId] })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(readStockLines(tenant, { warehouseId: first, productIds: ["x"] })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("makeDefaultWarehouse", () => {
  it("puts one first, and stays so when it is asked again or another one is made", async () => {
    await makeDefaultWarehouse(tenant, second);
    await makeDefaultWarehouse(tenant, second);
    await createWarehouse(tenant, { name: "A treia" });
    expect((await listWarehouses(tenant)).map((one) => one.id).slice(0, 2)).toEqual([second, first]);
    await archiveWarehouse(tenant, first);
    await expect(makeDefaultWarehouse(tenant, first)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(makeDefaultWarehouse(await aTenant(), second)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("an adjustment", () => {
  it("is told with its lines, before and after, and taken back once by its opposite", async () => {
    const [cup, pot] = [await aProduct(tenant, { name: "Cană" }), await aProduct(tenant, { name: "Oală" })];
    await adjust(first, [{ productId: pot, onHand: 2 }]);
    const { adjustmentId } = await adjust(first, [
      { productId: cup, onHand: 7 },
      { productId: pot, delta: 3 },
    ]);
    expect(await getAdjustment(tenant, adjustmentId)).toMatchObject({
      note: "raft 3",
      undoneBy: null,
      lines: [
        { productName: "Cană", before: 0, delta: 7, after: 7 },
        { productName: "Oală", before: 2, delta: 3, after: 5 },
      ],
    });
    const undone = await undoAdjustment(tenant, adjustmentId, "desfăcută");
    const again = await undoAdjustment(tenant, adjustmentId);
    expect(again.adjustmentId).toBe(undone.adjustmentId);
    expect(await readLevel(tenant, cup, first)).toMatchObject({ onHand: 0, counted: true });
    expect(await readLevel(tenant, pot, first)).toMatchObject({ onHand: 2 });
    expect(await getAdjustment(tenant, adjustmentId)).toMatchObject({ undoneBy: undone.adjustmentId, undoes: null });
    expect(await getAdjustment(tenant, undone.adjustmentId)).toMatchObject({ undoneBy: null, undoes: adjustmentId });
    await expectBalanced(tenant);
  });

  it("cannot be taken back when its pieces are gone, or when it changed nothing", async () => {
    const productId = await aProduct(tenant);
    const { adjustmentId } = await adjust(first, [{ productId, onHand: 5 }]);
    await adjust(first, [{ productId, onHand: 1 }]);
    await expect(undoAdjustment(tenant, adjustmentId)).rejects.toMatchObject({ code: "stock_insufficient" });
    const same = await adjust(first, [{ productId, onHand: 1 }]);
    await expect(undoAdjustment(tenant, same.adjustmentId)).rejects.toMatchObject({
      code: "invalid_input",
      facts: { reason: "nothing_to_undo" },
    });
  });

  it("sent twice with one key is one adjustment with one id, also at once", async () => {
    const productId = await aProduct(tenant);
    const sent = await Promise.all([1, 2, 3].map(() => adjust(first, [{ productId, delta: 2 }], "form-1")));
    expect(new Set(sent.map((one) => one.adjustmentId)).size).toBe(1);
    expect(await readLevel(tenant, productId, first)).toMatchObject({ onHand: 2 });
  });

  it("waits for a warehouse that is being archived, and then brings nothing into it", async () => {
    const productId = await aProduct(tenant);
    const { tenantId } = tenant;
    let late: Promise<unknown> = Promise.resolve();
    await withTenant(tenant, async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM warehouse WHERE tenant_id = ${tenantId}::uuid AND id = ${second}::uuid FOR UPDATE`;
      late = adjust(second, [{ productId, onHand: 5 }]).catch((error: unknown) => error);
      // Until it stands before the lock.
      await vi.waitFor(async () => {
        const [row] = await tx.$queryRaw<{ waiting: number }[]>`
          SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(row?.waiting).toBe(1);
      }, 10_000);
      await tx.warehouse.updateMany({ where: { tenantId, id: second }, data: { archivedAt: new Date() } });
    });
    expect(await late).toMatchObject({ code: "invalid_input", facts: { reason: "archived" } });
    expect(await readLevel(tenant, productId, second)).toBeNull();
  });

  it("of another tenant does not exist", async () => {
    const productId = await aProduct(tenant);
    const { adjustmentId } = await adjust(first, [{ productId, onHand: 5 }]);
    const stranger = await aTenant();
    await expect(getAdjustment(stranger, adjustmentId)).rejects.toMatchObject({ code: "not_found" });
    await expect(undoAdjustment(stranger, adjustmentId)).rejects.toMatchObject({ code: "not_found" });
    await expect(getAdjustment(tenant, "nonsense")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("readStockStory", () => {
  it("reads on page by page without a gap, with causes and the end of a promise", async () => {
    const productId = await aProduct(tenant);
    const { adjustmentId } = await adjust(first, [{ productId, onHand: 5 }]);
    const line = await promise(productId, first, 2);
    await withTenant(tenant, (tx) => releaseLines(tx, tenant, [line]));
    await adjust(second, [{ productId, onHand: 1 }]);

    const entries = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await readStockStory(tenant, productId, { limit: 1, cursor: cursor ?? undefined });
      entries.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(entries.map((entry) => entry.kind)).toEqual(["movement", "ending", "reservation", "movement"]);
    expect(entries.at(-1)?.cause).toEqual({ kind: "adjustment", adjustmentId });
    expect(entries[1]).toMatchObject({ quantity: 2, orderNumber: entries[2]?.orderNumber });
    const there = await readStockStory(tenant, productId, { limit: 9, warehouseId: second });
    expect(there.items).toHaveLength(1);
    await expect(readStockStory(tenant, productId, { limit: 1, cursor: "?" })).rejects.toMatchObject({
      code: "invalid_cursor",
    });
  });
});

describe("whatWarehousesHold", () => {
  it("sums what lies where, and says who uses it", async () => {
    const productId = await aProduct(tenant);
    await adjust(first, [{ productId, onHand: 5 }]);
    await promise(productId, first, 2);
    const held = await whatWarehousesHold(tenant);
    expect(held.get(first)).toMatchObject({ products: 1, onHand: 5, reserved: 2, short: 0 });
    expect(held.get(second)).toMatchObject({ products: 0, onHand: 0, prices: 0, connections: [] });
  });
});

it("does not write over a warehouse that somebody else renamed meanwhile", async () => {
  const { code } = (await listWarehouses(tenant)).find((one) => one.id === second)!;
  const seen = { name: "Magazin Titan", code };
  await updateWarehouse(tenant, second, { name: "Magazin Obor" }, seen);
  await expect(updateWarehouse(tenant, second, { name: "Magazin Drumul Taberei" }, seen)).rejects.toMatchObject({
    code: "changed_meanwhile",
  });
  expect((await listWarehouses(tenant)).map((one) => one.name)).toContain("Magazin Obor");
  await updateWarehouse(tenant, second, { name: "Magazin Berceni" }, { ...seen, name: "Magazin Obor" });
});
