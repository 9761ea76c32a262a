import { afterEach, describe, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { importPackages } from "./import-packages";
import { aPackage } from "./testing/a-package";
import { addStock, aShopWithStock } from "./testing/a-shop-with-stock";
import { aliveLines, levelOf, orderOf } from "./testing/look-at-orders";

afterEach(() => clock.release());

describe("importPackages", () => {
  it("takes an order in and promises its pieces", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10, "MUG-BLUE": 1 });
    const outcome = await importPackages(shop.tenant, shop.source, [
      aPackage({
        externalOrderNumber: "N-1",
        lines: [
          { barcode: "MUG-RED", quantity: 2 },
          { barcode: "MUG-BLUE", quantity: 3 },
        ],
      }),
    ]);

    expect(outcome).toEqual({ imported: 1, unchanged: 0, stale: 0, failed: [] });
    const order = await orderOf(shop, "N-1");
    expect(order).toMatchObject({
      state: "uncovered",
      uncovered: 2,
      pieceCount: 5,
      reservedCount: 3,
      payableMinor: 5000n,
    });
    expect(await aliveLines(shop, "N-1")).toEqual([
      { barcode: "MUG-BLUE", ordered: 3, reserved: 1, shipped: 0, cancelled: 0, uncovered: 2 },
      { barcode: "MUG-RED", ordered: 2, reserved: 2, shipped: 0, cancelled: 0, uncovered: 0 },
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 2 });

    await addStock(shop, { "MUG-BLUE": 5 });
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "reserved", uncovered: 0 });
    expect(await levelOf(shop, "MUG-BLUE")).toEqual({ onHand: 6, reserved: 3 });
  });
});
