import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { recordMovements } from "@/lib/stock/record-movements";
import { importPackages } from "./import-packages";
import { aPackage } from "./testing/a-package";
import { addStock, aShopWithStock, type Shop } from "./testing/a-shop-with-stock";
import { assertStockTrue } from "./testing/assert-stock-true";
import { eventKinds, levelOf, orderOf } from "./testing/look-at-orders";

const HOUR = 3_600_000;
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * HOUR);

beforeEach(() => clock.standAt(hoursFromNow(10)));
afterEach(() => clock.release());

/** An order placed an hour after the shop was connected and counted, seen for the first time when it had left. */
const leftPackage = (overrides: Parameters<typeof aPackage>[0] = {}) =>
  aPackage({ status: "shipped", placedAt: hoursFromNow(1), modifiedAt: hoursFromNow(5), ...overrides });

describe("a package ordered and sent while nobody told us", () => {
  it("goes off the stock, once, with an entry on its timeline", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    const left = leftPackage({ externalOrderNumber: "N-1" });
    await importPackages(shop.tenant, shop.source, [left]);
    await importPackages(shop.tenant, shop.source, [left]);
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...left, status: "delivered", modifiedAt: hoursFromNow(6) }),
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 8, reserved: 0 });
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "delivered", uncovered: 0 });
    const kinds = await eventKinds(shop, "N-1");
    expect(kinds.filter((kind) => kind === "left_unseen")).toHaveLength(1);
    expect(kinds).not.toContain("shipped_without_cover");
    await assertStockTrue(shop);
  });

  it("touches nothing when it was ordered before the connection was made, or asked for as history", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    await importPackages(shop.tenant, shop.source, [
      leftPackage({ externalOrderNumber: "N-1", placedAt: hoursFromNow(-1) }),
    ]);
    await importPackages(shop.tenant, shop.source, [leftPackage({ externalOrderNumber: "N-2" })], {
      historyOnly: true,
    });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 0 });
    expect(await eventKinds(shop, "N-1")).not.toContain("left_unseen");
    expect(await eventKinds(shop, "N-2")).not.toContain("left_unseen");
  });

  it("touches nothing that nobody had counted before it left", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 }, { unlinked: ["MUG-NEW"] });
    await setConnected(shop, hoursFromNow(-48));
    // The stock was counted just now; this one left before, and its pieces are not in the count.
    await importPackages(shop.tenant, shop.source, [
      leftPackage({ placedAt: hoursFromNow(-24), modifiedAt: hoursFromNow(-2) }),
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 0 });

    await linkToNewProduct(shop, "MUG-NEW");
    await importPackages(shop.tenant, shop.source, [
      leftPackage({ externalOrderNumber: "N-1", lines: [{ barcode: "MUG-NEW" }] }),
    ]);
    expect(await levelOf(shop, "MUG-NEW")).toEqual({ onHand: 0, reserved: 0 });
    expect(await eventKinds(shop, "N-1")).not.toContain("left_unseen");
    expect(await eventKinds(shop, "N-1")).not.toContain("shipped_without_cover");
  });

  it("believes the channel's history about when it left, not the later change", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    await setConnected(shop, hoursFromNow(-48));
    await importPackages(shop.tenant, shop.source, [
      leftPackage({
        status: "delivered",
        placedAt: hoursFromNow(-24),
        history: [
          { status: "Created", at: hoursFromNow(-24).toISOString() },
          { status: "Shipped", at: hoursFromNow(-2).toISOString() },
          { status: "Delivered", at: hoursFromNow(4).toISOString() },
        ],
      }),
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 0 });
  });

  it("is not taken off an opening that the channel reckoned after the sale", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 0 });
    await setConnected(shop, hoursFromNow(-48));
    await takeOpening(shop, "MUG-RED", 7);
    // Ordered before the channel was asked for its figure, sent after: the figure is without it already.
    await importPackages(shop.tenant, shop.source, [
      leftPackage({ placedAt: hoursFromNow(-24), modifiedAt: hoursFromNow(2) }),
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 7, reserved: 0 });
    await importPackages(shop.tenant, shop.source, [leftPackage()]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 5, reserved: 0 });
  });

  it("sells what lies there and tells the rest", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 1 });
    await importPackages(shop.tenant, shop.source, [leftPackage({ externalOrderNumber: "N-1" })]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 0, reserved: 0 });
    expect(await eventKinds(shop, "N-1")).toEqual(expect.arrayContaining(["left_unseen", "shipped_without_cover"]));
    await assertStockTrue(shop);
  });

  it("takes the pieces from the promise with the latest deadline, which waits again and says so", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 4 });
    const open = (externalOrderNumber: string, hours: number) =>
      aPackage({
        externalOrderNumber,
        placedAt: hoursFromNow(1),
        modifiedAt: hoursFromNow(1),
        shipBy: hoursFromNow(hours),
      });
    await importPackages(shop.tenant, shop.source, [open("N-SOON", 20), open("N-LATE", 40)]);
    await importPackages(shop.tenant, shop.source, [
      leftPackage({ externalOrderNumber: "N-1", lines: [{ barcode: "MUG-RED", quantity: 3 }] }),
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 1, reserved: 1 });
    expect(await orderOf(shop, "N-SOON")).toMatchObject({ state: "uncovered", uncovered: 1 });
    expect(await orderOf(shop, "N-LATE")).toMatchObject({ state: "uncovered", uncovered: 2 });
    expect(await eventKinds(shop, "N-LATE")).toContain("cover_lost");
    await assertStockTrue(shop);

    await addStock(shop, { "MUG-RED": 3 });
    expect(await orderOf(shop, "N-LATE")).toMatchObject({ state: "reserved" });
    await assertStockTrue(shop);
  });

  it("sells a successor that left long after its predecessor's pieces were free again", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 5 });
    const first = aPackage({
      externalId: "P-1",
      externalOrderNumber: "N-1",
      placedAt: hoursFromNow(1),
      modifiedAt: hoursFromNow(1),
    });
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...first, status: "cancelled", modifiedAt: hoursFromNow(2) }),
    ]);
    await importPackages(shop.tenant, shop.source, [leftPackage({ externalOrderNumber: "N-1", createdBy: "cancel" })]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 3, reserved: 0 });
  });
});

async function setConnected(shop: Shop, at: Date): Promise<void> {
  await withTenant(shop.tenant, (tx) =>
    tx.connection.update({
      where: { tenantId_id: { tenantId: shop.tenant.tenantId, id: shop.connectionId } },
      data: { createdAt: at },
    }),
  );
}

async function takeOpening(shop: Shop, barcode: string, quantity: number): Promise<void> {
  await withTenant(shop.tenant, (tx) =>
    recordMovements(tx, shop.tenant, [
      {
        productId: shop.products[barcode]!,
        warehouseId: shop.warehouseId,
        kind: "opening",
        quantity,
        idempotencyKey: newId(),
      },
    ]),
  );
}

/** A product that nobody ever counted. */
async function linkToNewProduct(shop: Shop, barcode: string): Promise<void> {
  const { tenantId } = shop.tenant;
  const id = newId();
  shop.products[barcode] = id;
  await withTenant(shop.tenant, async (tx) => {
    await tx.product.create({ data: { tenantId, id, name: barcode, vatRate: "21" } });
    await tx.listing.update({
      where: { tenantId_id: { tenantId, id: shop.listings[barcode]! } },
      data: { productId: id, linkState: "linked" },
    });
  });
}
