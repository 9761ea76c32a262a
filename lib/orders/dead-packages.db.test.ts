import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { importPackages } from "./import-packages";
import { releaseExpiredHolds } from "./release-expired-holds";
import { aPackage } from "./testing/a-package";
import { addStock, aShopWithStock, type Shop } from "./testing/a-shop-with-stock";
import { currentLines, eventKinds, levelOf, orderOf, outboxTypes } from "./testing/look-at-orders";

const SEEN = new Date("2026-11-24T10:00:00.000Z");
const secondsLater = (seconds: number) => new Date(SEEN.getTime() + seconds * 1000);

beforeEach(() => clock.standAt(SEEN));
afterEach(() => clock.release());

/** An order of 5 red mugs in package P-1, of 5 in stock, and another order that waits for 2. */
async function aSoldOutShop(): Promise<{ shop: Shop; first: ReturnType<typeof aPackage> }> {
  const shop = await aShopWithStock({ "MUG-RED": 5 });
  const first = aPackage({
    externalId: "P-1",
    externalOrderNumber: "N-1",
    lines: [{ externalLineId: "L1", barcode: "MUG-RED", quantity: 5 }],
  });
  await importPackages(shop.tenant, shop.source, [first]);
  await importPackages(shop.tenant, shop.source, [aPackage({ externalOrderNumber: "N-WAIT" })]);
  return { shop, first };
}

describe("dead packages", () => {
  it("keeps the pieces of a cancelled package for 30 seconds, then frees them for who waits", async () => {
    const { shop, first } = await aSoldOutShop();
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...first, status: "cancelled", modifiedAt: secondsLater(-5) }),
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "cancelled", payableMinor: 0n });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 5 });
    expect(await outboxTypes(shop)).toContain("orders/package.died");

    clock.standAt(secondsLater(29));
    expect(await releaseExpiredHolds(shop.tenant)).toBe(0);
    clock.standAt(secondsLater(30));
    expect(await releaseExpiredHolds(shop.tenant, shop.connectionId)).toBe(1);
    expect(await releaseExpiredHolds(shop.tenant)).toBe(0);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 2 });
    expect(await orderOf(shop, "N-WAIT")).toMatchObject({ state: "reserved", uncovered: 0 });
    expect(await eventKinds(shop, "N-1")).toContain("hold_released");
  });

  it("hands the pieces of a partial cancel to its successor, although somebody else waits for them", async () => {
    const { shop, first } = await aSoldOutShop();
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...first, status: "cancelled", modifiedAt: secondsLater(-5) }),
    ]);
    await importPackages(shop.tenant, shop.source, [
      aPackage({
        externalId: "P-2",
        externalOrderNumber: "N-1",
        createdBy: "cancel",
        originExternalIds: ["P-1"],
        modifiedAt: secondsLater(-4),
        lines: [{ barcode: "MUG-RED", quantity: 3 }],
      }),
    ]);
    expect(await currentLines(shop, "N-1")).toEqual([
      { barcode: "MUG-RED", ordered: 3, reserved: 3, shipped: 0, uncovered: 0 },
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "reserved", payableMinor: 3000n, pieceCount: 3 });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 5 });
    expect(await orderOf(shop, "N-WAIT")).toMatchObject({ state: "uncovered", uncovered: 2 });

    clock.standAt(secondsLater(31));
    await releaseExpiredHolds(shop.tenant);
    expect(await orderOf(shop, "N-WAIT")).toMatchObject({ state: "reserved", uncovered: 0 });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 5 });
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "reserved" });
  });

  it("gives the pieces of a split to both successors, and lets the order keep its state in between", async () => {
    const { shop, first } = await aSoldOutShop();
    const picking = aPackage({ ...first, status: "picking", modifiedAt: secondsLater(-20) });
    await importPackages(shop.tenant, shop.source, [picking]);
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...first, status: "unpacked", modifiedAt: secondsLater(-10) }),
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "picking" });

    const successor = (externalId: string, quantity: number) =>
      aPackage({
        externalId,
        externalOrderNumber: "N-1",
        status: "picking",
        createdBy: "split",
        modifiedAt: secondsLater(-9),
        lines: [{ barcode: "MUG-RED", quantity }],
      });
    await importPackages(shop.tenant, shop.source, [successor("P-2", 2)]);
    clock.standAt(secondsLater(120));
    await releaseExpiredHolds(shop.tenant);
    await importPackages(shop.tenant, shop.source, [successor("P-3", 3)]);

    expect(await currentLines(shop, "N-1")).toMatchObject([
      { ordered: 2, reserved: 2 },
      { ordered: 3, reserved: 3 },
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 5 });
    clock.standAt(secondsLater(200));
    expect(await releaseExpiredHolds(shop.tenant)).toBe(0);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "picking", uncovered: 0 });
    expect(await eventKinds(shop, "N-1")).not.toContain("hold_released");
  });

  it("ends an order that was unpacked and never followed", async () => {
    const { shop, first } = await aSoldOutShop();
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...first, status: "unpacked", modifiedAt: secondsLater(-5) }),
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "reserved" });
    clock.standAt(secondsLater(181));
    await releaseExpiredHolds(shop.tenant);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "cancelled" });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 2 });
  });

  it("covers a successor that was seen before its predecessor died", async () => {
    const { shop, first } = await aSoldOutShop();
    await importPackages(shop.tenant, shop.source, [
      aPackage({
        externalId: "P-2",
        externalOrderNumber: "N-1",
        createdBy: "cancel",
        modifiedAt: secondsLater(-4),
        lines: [{ barcode: "MUG-RED", quantity: 3 }],
      }),
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "uncovered" });
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...first, status: "cancelled", modifiedAt: secondsLater(-5) }),
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "reserved", uncovered: 0, payableMinor: 3000n });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 5 });
  });

  it("takes death and successors of one page together, and sells what a successor took along", async () => {
    const { shop, first } = await aSoldOutShop();
    await importPackages(shop.tenant, shop.source, [
      aPackage({
        externalId: "P-2",
        externalOrderNumber: "N-1",
        status: "shipped",
        modifiedAt: secondsLater(-4),
        lines: [{ barcode: "MUG-RED", quantity: 5 }],
      }),
      aPackage({ ...first, status: "unpacked", modifiedAt: secondsLater(-5) }),
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 0, reserved: 0 });
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "shipped", uncovered: 0 });
  });

  it("lets the dead wait for nothing: arriving stock goes to the living", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 1 });
    const first = aPackage({
      externalId: "P-1",
      externalOrderNumber: "N-1",
      lines: [{ barcode: "MUG-RED", quantity: 5 }],
    });
    await importPackages(shop.tenant, shop.source, [first]);
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...first, status: "cancelled", modifiedAt: secondsLater(-5) }),
    ]);
    await addStock(shop, { "MUG-RED": 4 });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 1 });
  });
});
