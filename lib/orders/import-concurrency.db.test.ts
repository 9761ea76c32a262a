import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import { importPackages } from "./import-packages";
import { releaseExpiredHolds } from "./release-expired-holds";
import { aPackage } from "./testing/a-package";
import { addStock, aShopWithStock } from "./testing/a-shop-with-stock";
import { assertStockTrue } from "./testing/assert-stock-true";

const BARCODES = ["A", "B", "C", "D", "E"];
const LATER = new Date("2026-11-24T04:00:00.000Z");

describe("several workers at once", () => {
  it("import the same page once, and promise no piece twice", async () => {
    const shop = await aShopWithStock({ A: 20, B: 20, C: 20, D: 20, E: 20 });
    const page = Array.from({ length: 60 }, (_, at) =>
      aPackage({
        externalOrderNumber: `N-${at % 50}`,
        customer: { externalId: `C-${at % 7}`, name: "Ion Pop", email: null, phone: null },
        lines: [0, 1, 2].map((step) => ({ barcode: BARCODES[(at + step) % 5]!, quantity: 1 })),
      }),
    );
    const outcomes = await Promise.all(
      [page, [...page].reverse(), page, [...page].reverse()].map((one) =>
        importPackages(shop.tenant, shop.source, one),
      ),
    );
    expect(outcomes.flatMap((one) => one.failed)).toEqual([]);
    expect(outcomes.reduce((sum, one) => sum + one.imported, 0)).toBe(60);
    const count = await withTenant(shop.tenant, (tx) =>
      Promise.all([tx.customerOrder.count(), tx.orderPackage.count(), tx.orderLine.count()]),
    );
    expect(count).toEqual([50, 60, 180]);
    // 180 pieces wanted, 36 of each product, 20 of each in stock.
    const levels = await withTenant(shop.tenant, (tx) => tx.stockLevel.findMany());
    expect(levels.map((level) => Number(level.reserved))).toEqual([20, 20, 20, 20, 20]);
    await assertStockTrue(shop);
  });

  it("import changes, arrivals and ends of holds without a deadlock that reaches anybody", async () => {
    const shop = await aShopWithStock({ A: 10, B: 10, C: 10, D: 10, E: 10 });
    const first = Array.from({ length: 40 }, (_, at) =>
      aPackage({
        externalOrderNumber: `N-${at}`,
        lines: [0, 1, 2].map((step) => ({ barcode: BARCODES[(at + step * 2) % 5]!, quantity: 2 })),
      }),
    );
    await importPackages(shop.tenant, shop.source, first);
    const changed = (share: number, status: "cancelled" | "shipped" | "picking") =>
      first
        .filter((_, at) => at % 3 === share)
        .map((one) => aPackage({ ...one, status, rawStatus: status, modifiedAt: LATER }));
    const outcomes = await Promise.all([
      importPackages(shop.tenant, shop.source, changed(0, "cancelled")),
      importPackages(shop.tenant, shop.source, changed(1, "shipped")),
      importPackages(shop.tenant, shop.source, changed(2, "picking")),
      ...BARCODES.map((barcode) => addStock(shop, { [barcode]: 7 }).then(() => null)),
      releaseExpiredHolds(shop.tenant).then(() => null),
    ]);
    expect(outcomes.flatMap((one) => one?.failed ?? [])).toEqual([]);
    await assertStockTrue(shop);
  });
});
