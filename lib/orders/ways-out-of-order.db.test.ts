import { expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { recordMovements } from "@/lib/stock/record-movements";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { importPackages } from "./import-packages";
import { aPackage } from "./testing/a-package";
import { aShopWithStock } from "./testing/a-shop-with-stock";
import { orderOf } from "./testing/look-at-orders";
import { waysOutOfOrder } from "./ways-out-of-order";

it("tells what lies here, who comes first and where else it lies free, for what is missing alone", async () => {
  const shop = await aShopWithStock({ "MUG-RED": 3, "MUG-BLUE": 9 });
  const { tenantId } = shop.tenant;
  const other = newId();
  await withTenant(shop.tenant, async (tx) => {
    await tx.warehouse.create({ data: { tenantId, id: other, code: "TIT", name: "Magazin Titan", position: 5 } });
    await recordMovements(tx, shop.tenant, [
      {
        productId: shop.products["MUG-RED"]!,
        warehouseId: other,
        kind: "adjustment",
        reason: "found",
        quantity: 4,
        idempotencyKey: newId(),
      },
    ]);
  });
  const due = (externalOrderNumber: string, day: string) =>
    aPackage({
      externalOrderNumber,
      shipBy: new Date(`2026-12-${day}T15:00:00Z`),
      lines: [{ barcode: "MUG-RED", quantity: 2 }, { barcode: "MUG-BLUE" }],
    });
  await importPackages(shop.tenant, shop.source, [due("N-1", "01")]);
  await importPackages(shop.tenant, shop.source, [due("N-2", "02")]);
  await importPackages(shop.tenant, shop.source, [due("N-3", "03")]);
  const last = (await orderOf(shop, "N-3")).id;
  expect([...(await waysOutOfOrder(shop.tenant, last)).values()]).toEqual([
    {
      productId: shop.products["MUG-RED"],
      warehouseName: expect.any(String),
      onHand: 3,
      reserved: 3,
      ahead: 1,
      elsewhere: [{ warehouseId: other, name: "Magazin Titan", available: 4 }],
    },
  ]);
  expect(await waysOutOfOrder(shop.tenant, (await orderOf(shop, "N-1")).id)).toEqual(new Map());
  expect(await waysOutOfOrder(await aTenant(), last)).toEqual(new Map());
});
