import { describe, expect, it } from "vitest";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { withTenant } from "@/lib/db/with-tenant";
import { adjustStock } from "@/lib/stock/adjust-stock";
import { importPackages } from "./import-packages";
import { reserveWaitingLines } from "./reserve-waiting-lines";
import { retryFailedPackages } from "./retry-failed-packages";
import { aPackage } from "./testing/a-package";
import { addStock, aShopWithStock } from "./testing/a-shop-with-stock";
import { currentLines, eventKinds, levelOf, orderOf, outboxTypes } from "./testing/look-at-orders";

const LATER = new Date("2026-11-24T04:00:00.000Z");

describe("importPackages", () => {
  it("takes an order in and promises its pieces; what is missing is covered when it arrives", async () => {
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
    expect(await orderOf(shop, "N-1")).toMatchObject({
      state: "uncovered",
      uncovered: 2,
      pieceCount: 5,
      reservedCount: 3,
      lineCount: 2,
      payableMinor: 5000n,
      channelPayableMinor: 5000n,
      firstLineTitle: "Produs MUG-RED",
    });
    expect(await currentLines(shop, "N-1")).toEqual([
      { barcode: "MUG-BLUE", ordered: 3, reserved: 1, shipped: 0, uncovered: 2 },
      { barcode: "MUG-RED", ordered: 2, reserved: 2, shipped: 0, uncovered: 0 },
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 2 });
    expect(await eventKinds(shop, "N-1")).toEqual(["placed", "package_status", "imported", "covered"]);
    expect(await outboxTypes(shop)).toContain("order.imported");

    await addStock(shop, { "MUG-BLUE": 5 });
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "reserved", uncovered: 0, reservedCount: 5 });
    expect(await levelOf(shop, "MUG-BLUE")).toEqual({ onHand: 6, reserved: 3 });
  });

  it("tells who adjusts the stock what is left after waiting orders took theirs", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 0 });
    await importPackages(shop.tenant, shop.source, [aPackage({ lines: [{ barcode: "MUG-RED", quantity: 3 }] })]);
    const productId = shop.products["MUG-RED"]!;
    const { levels } = await adjustStock(shop.tenant, {
      warehouseId: shop.warehouseId,
      reason: "found",
      lines: [{ productId, delta: 5 }],
    });
    expect(levels).toEqual([
      { productId, warehouseId: shop.warehouseId, delta: 5, onHand: 5, reserved: 3, available: 2 },
    ]);
  });

  it("changes nothing when a page comes again, and nothing for a version older than the one we have", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    const first = aPackage({ externalId: "P-1", externalOrderNumber: "N-1" });
    const picking = aPackage({ ...first, status: "picking", modifiedAt: LATER });

    await importPackages(shop.tenant, shop.source, [picking]);
    expect(await importPackages(shop.tenant, shop.source, [picking])).toMatchObject({ imported: 0, unchanged: 1 });
    expect(await importPackages(shop.tenant, shop.source, [first])).toMatchObject({ imported: 0, stale: 1 });

    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "picking" });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 2 });
    const sent = await outboxTypes(shop);
    expect(sent.filter((type) => type === "order.imported")).toHaveLength(1);
  });

  it("takes the newest of several versions in one page, and the later status at the same millisecond", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    const created = aPackage({ externalId: "P-1", externalOrderNumber: "N-1", modifiedAt: LATER });
    const invoiced = aPackage({ ...created, status: "invoiced" });
    expect(await importPackages(shop.tenant, shop.source, [invoiced, created])).toMatchObject({
      imported: 1,
      stale: 1,
    });
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "invoiced" });
  });

  it("keeps a package of unknown status where it was, and shows a new one as not covered", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    const known = aPackage({ externalId: "P-1", externalOrderNumber: "N-1", status: "picking" });
    await importPackages(shop.tenant, shop.source, [known]);
    await importPackages(shop.tenant, shop.source, [
      aPackage({ ...known, status: "unknown", rawStatus: "Repacking", modifiedAt: LATER }),
      aPackage({ externalOrderNumber: "N-2", status: "unknown", rawStatus: "Repacking" }),
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "picking", reservedCount: 2 });
    expect(await orderOf(shop, "N-2")).toMatchObject({ state: "uncovered", reservedCount: 0 });
  });

  it("follows a quantity that the channel changes, and a line that it drops", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10, "MUG-BLUE": 10 });
    const first = aPackage({
      externalId: "P-1",
      externalOrderNumber: "N-1",
      lines: [
        { externalLineId: "L1", barcode: "MUG-RED", quantity: 5 },
        { externalLineId: "L2", barcode: "MUG-BLUE", quantity: 1 },
      ],
    });
    await importPackages(shop.tenant, shop.source, [first]);
    await importPackages(shop.tenant, shop.source, [
      aPackage({
        ...first,
        modifiedAt: LATER,
        lines: [{ externalLineId: "L1", barcode: "MUG-RED", quantity: 2 }],
      }),
    ]);
    expect(await currentLines(shop, "N-1")).toEqual([
      { barcode: "MUG-RED", ordered: 2, reserved: 2, shipped: 0, uncovered: 0 },
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 2 });
    expect(await levelOf(shop, "MUG-BLUE")).toEqual({ onHand: 10, reserved: 0 });
    expect(await orderOf(shop, "N-1")).toMatchObject({ grossMinor: 2000n, pieceCount: 2, lineCount: 1 });
  });

  it("sells what was promised when the package leaves", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10, "MUG-BLUE": 1 });
    const first = aPackage({
      externalId: "P-1",
      externalOrderNumber: "N-1",
      lines: [
        { externalLineId: "L1", barcode: "MUG-RED", quantity: 4 },
        { externalLineId: "L2", barcode: "MUG-BLUE", quantity: 3 },
      ],
    });
    await importPackages(shop.tenant, shop.source, [first]);
    const shipped = aPackage({ ...first, status: "shipped", modifiedAt: LATER });
    await importPackages(shop.tenant, shop.source, [shipped]);
    await importPackages(shop.tenant, shop.source, [shipped]);

    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 6, reserved: 0 });
    // One blue piece was there and promised; the two others left without cover and the ledger does not invent them.
    expect(await levelOf(shop, "MUG-BLUE")).toEqual({ onHand: 0, reserved: 0 });
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "shipped", uncovered: 0 });
    expect(await eventKinds(shop, "N-1")).toContain("shipped_without_cover");

    await addStock(shop, { "MUG-BLUE": 5 });
    expect(await levelOf(shop, "MUG-BLUE")).toEqual({ onHand: 5, reserved: 0 });
  });

  it("touches no stock for a package first seen when it had left, nor for one first seen dead", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    await importPackages(shop.tenant, shop.source, [
      aPackage({ externalOrderNumber: "N-1", status: "delivered" }),
      aPackage({ externalOrderNumber: "N-2", status: "cancelled" }),
      aPackage({ externalOrderNumber: "N-3", status: "unpacked" }),
    ]);
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 0 });
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "delivered", uncovered: 0 });
    expect(await orderOf(shop, "N-2")).toMatchObject({ state: "cancelled", payableMinor: 0n, uncovered: 0 });
    expect(await orderOf(shop, "N-3")).toMatchObject({ state: "cancelled" });
  });

  it("takes finished packages as history, without stock and without events, and leaves open ones alone", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    const outcome = await importPackages(
      shop.tenant,
      shop.source,
      [
        aPackage({ externalOrderNumber: "N-1", status: "delivered" }),
        aPackage({ externalOrderNumber: "N-2", status: "created" }),
      ],
      { historyOnly: true },
    );
    expect(outcome).toEqual({ imported: 1, unchanged: 1, stale: 0, failed: [] });
    expect(await orderOf(shop, "N-1")).toMatchObject({ isHistory: true, state: "delivered" });
    await expect(orderOf(shop, "N-2")).rejects.toThrow();
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 0 });
    expect(await outboxTypes(shop)).not.toContain("order.imported");
  });

  it("lets a line wait visibly until its listing is linked", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 }, { unlinked: ["MUG-NEW"] });
    await importPackages(shop.tenant, shop.source, [
      aPackage({
        externalOrderNumber: "N-1",
        lines: [
          { barcode: "MUG-RED", quantity: 1 },
          { barcode: "MUG-NEW", quantity: 2 },
        ],
      }),
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "uncovered", uncovered: 2 });

    const linked = await withTenant(shop.tenant, async (tx) => {
      await tx.listing.update({
        where: { tenantId_id: { tenantId: shop.tenant.tenantId, id: shop.listings["MUG-NEW"]! } },
        data: { productId: shop.products["MUG-RED"]!, linkState: "linked" },
      });
      return reserveWaitingLines(tx, shop.tenant, [shop.listings["MUG-NEW"]!]);
    });
    expect(linked).toBe(1);
    expect(await orderOf(shop, "N-1")).toMatchObject({ state: "reserved", uncovered: 0 });
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 3 });
    expect(await eventKinds(shop, "N-1")).toContain("line_linked");
    const { tenantId } = shop.tenant;
    const told = await withTenant(shop.tenant, (tx) =>
      tx.orderEvent.findFirstOrThrow({ where: { tenantId, kind: "line_linked" } }),
    );
    expect(told.data).toMatchObject({ pieces: 2, reserved: 2 });
  });

  it("promises nothing to an order that is cancelled while its line is being linked", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 }, { unlinked: ["MUG-NEW"] });
    await importPackages(shop.tenant, shop.source, [
      aPackage({ externalOrderNumber: "N-1", lines: [{ barcode: "MUG-NEW", quantity: 3 }] }),
    ]);
    const { tenantId } = shop.tenant;
    await withTenant(shop.tenant, (tx) =>
      tx.listing.update({
        where: { tenantId_id: { tenantId, id: shop.listings["MUG-NEW"]! } },
        data: { productId: shop.products["MUG-RED"]!, linkState: "linked" },
      }),
    );
    await whileChanging(
      async (owner) => {
        await owner.query("SELECT 1 FROM customer_order WHERE tenant_id = $1 FOR UPDATE", [tenantId]);
        await owner.query("UPDATE order_package SET status = 'cancelled' WHERE tenant_id = $1", [tenantId]);
      },
      () => withTenant(shop.tenant, (tx) => reserveWaitingLines(tx, shop.tenant, [shop.listings["MUG-NEW"]!])),
    );
    expect(await levelOf(shop, "MUG-RED")).toEqual({ onHand: 10, reserved: 0 });
  });

  it("never lets one bad order stop its page, and tries it again later", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 10 });
    const good = aPackage({ externalOrderNumber: "N-1" });
    const bad = aPackage({
      externalId: "P-BAD",
      externalOrderNumber: "N-2",
      currency: "LEI NOI",
      customer: { externalId: "C9", name: "Ion\u0000 🙂 \ud800", email: null, phone: null },
      identityNumber: "1900101410017",
    });
    const outcome = await importPackages(shop.tenant, shop.source, [bad, good]);
    expect(outcome).toEqual({
      imported: 1,
      unchanged: 0,
      stale: 0,
      failed: [{ externalId: "P-BAD", code: "import_failed" }],
    });
    const [kept] = await withTenant(shop.tenant, (tx) => tx.inboundEvent.findMany({ where: { processedAt: null } }));
    expect(kept).toMatchObject({ failureCode: "import_failed", attempts: 1 });
    expect(JSON.stringify(kept?.raw)).not.toContain("1900101410017");

    expect(await retryFailedPackages(shop.tenant, shop.source)).toMatchObject({ imported: 0, failed: [{}] });
    await importPackages(shop.tenant, shop.source, [aPackage({ ...bad, currency: "RON", modifiedAt: LATER })]);
    expect(await orderOf(shop, "N-2")).toMatchObject({ customerName: "Ion 🙂 ", state: "reserved" });
    expect(await retryFailedPackages(shop.tenant, shop.source)).toMatchObject({ stale: 1, failed: [] });
    expect(await withTenant(shop.tenant, (tx) => tx.inboundEvent.count({ where: { processedAt: null } }))).toBe(0);
  });

  it("refuses to write for a tenant whose trial is over", async () => {
    const shop = await aShopWithStock();
    await expect(importPackages({ ...shop.tenant, mayWrite: false }, shop.source, [aPackage()])).rejects.toMatchObject({
      code: "trial_ended",
    });
  });
});
