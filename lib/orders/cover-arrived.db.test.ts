import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import { importPackages } from "./import-packages";
import { aPackage } from "./testing/a-package";
import { addStock, aShopWithStock, type Shop } from "./testing/a-shop-with-stock";

async function arrivals(shop: Shop, externalNumber: string) {
  const events = await withTenant(shop.tenant, (tx) =>
    tx.orderEvent.findMany({
      where: { tenantId: shop.tenant.tenantId, kind: "cover_arrived", order: { externalNumber } },
      orderBy: { id: "asc" },
    }),
  );
  return events.map((event) => event.data);
}

describe("stock that arrives for an order that waited", () => {
  it("is told on its timeline each time, with what is still missing", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 1, "MUG-BLUE": 0 });
    await importPackages(shop.tenant, shop.source, [
      aPackage({
        externalOrderNumber: "N-1",
        lines: [
          { barcode: "MUG-RED", quantity: 4 },
          { barcode: "MUG-BLUE", quantity: 1 },
        ],
      }),
    ]);
    expect(await arrivals(shop, "N-1")).toEqual([]);
    await addStock(shop, { "MUG-RED": 2 });
    await addStock(shop, { "MUG-RED": 1, "MUG-BLUE": 5 });
    await addStock(shop, { "MUG-RED": 1 });
    expect(await arrivals(shop, "N-1")).toEqual([
      { pieces: 2, titles: 1, title: "Produs MUG-RED", uncovered: 2 },
      expect.objectContaining({ pieces: 2, titles: 2, uncovered: 0 }),
    ]);
  });

  it("is told only to those it reached, by deadline, and not to an order that finds its stock at once", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 0 });
    const due = (externalOrderNumber: string, day: string) =>
      aPackage({ externalOrderNumber, shipBy: new Date(`2026-12-${day}T15:00:00Z`) });
    await importPackages(shop.tenant, shop.source, [due("N-LATE", "20"), due("N-SOON", "02")]);
    await addStock(shop, { "MUG-RED": 2 });
    expect(await arrivals(shop, "N-SOON")).toHaveLength(1);
    expect(await arrivals(shop, "N-LATE")).toEqual([]);
    await addStock(shop, { "MUG-RED": 9 });
    await importPackages(shop.tenant, shop.source, [due("N-NEW", "01")]);
    expect(await arrivals(shop, "N-NEW")).toEqual([]);
    expect(await arrivals(shop, "N-LATE")).toHaveLength(1);
  });
});
