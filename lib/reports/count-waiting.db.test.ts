import { expect, it } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { importPackages } from "@/lib/orders/import-packages";
import { aPackage } from "@/lib/orders/testing/a-package";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { countWaiting } from "./count-waiting";

it("counts what waits for a person here, and nothing of others", async () => {
  const shop = await aShopWithStock({ "W-1": 1, "W-2": 5 });
  const other = await aShopWithStock({ "W-1": 0 });
  for (const one of [shop, other]) {
    await importPackages(one.tenant, one.source, [
      aPackage({ externalOrderNumber: "short", lines: [{ barcode: "W-1" }, { barcode: "W-1" }] }),
    ]);
  }
  await importPackages(shop.tenant, shop.source, [
    aPackage({ externalOrderNumber: "whole", lines: [{ barcode: "W-2" }] }),
  ]);
  expect(await countWaiting(shop.tenant)).toEqual({ orders: 1, channels: 0 });

  await asDatabaseOwner((owner) =>
    owner.query("UPDATE listing_push SET state = 'quarantined' WHERE listing_id = $1 AND field = 'STOCK'", [
      shop.listings["W-2"],
    ]),
  );
  await asDatabaseOwner((owner) =>
    owner.query("UPDATE connection SET state = 'unauthorised' WHERE id = $1", [shop.connectionId]),
  );
  expect(await countWaiting(shop.tenant)).toEqual({ orders: 1, channels: 2 });
  expect(await countWaiting(await aTenant())).toEqual({ orders: 0, channels: 0 });
});
