import { beforeEach, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import { createWarehouse } from "@/lib/stock/create-warehouse";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { getConnection } from "../connections/get-connection";
import { previewSettings } from "../connections/preview-settings";
import { updateConnection } from "../connections/update-connection";
import { previewFirstPush, startFirstPush } from "./first-push";
import { observeInventory } from "./observe-inventory";
import { aPushingShop, type PushingShop } from "./testing/a-pushing-shop";

const barcodes = ["FP-ZERO", "FP-CHANGE", "FP-SAME", "FP-UNKNOWN", "FP-STOPPED"] as const;
let shop: PushingShop;

/** Five listings that show 10 pieces at 20 lei: one will go to zero, one changes, one stays, one is unknown, one is stopped. */
beforeEach(async () => {
  shop = await aPushingShop({ sellerId: `fp-${Date.now()}`, apiKey: "k", apiSecret: "s" }, barcodes);
  const { tenant, connectionId } = shop;
  const seen = { quantity: 10, saleMinor: 2000n, listMinor: 2000n };
  await withTenant(tenant, async (tx) => {
    await tx.connection.updateMany({
      where: { tenantId: tenant.tenantId, id: connectionId },
      data: { pushEnabled: false, pushStartedAt: null },
    });
    await observeInventory(
      tx,
      tenant,
      connectionId,
      "RON",
      new Date(Date.now() + 1000),
      barcodes.map((externalId) => ({ externalId, ...seen })),
    );
    await tx.listing.updateMany({
      where: { tenantId: tenant.tenantId, barcode: "FP-STOPPED" },
      data: { syncStock: false, syncPrice: false },
    });
  });
  await shop.move(0, 0);
  await shop.move(1, 7);
  await shop.move(2, 10);
  await shop.move(4, 3);
});

const isPushing = async () => (await getConnection(shop.tenant, shop.connectionId)).settings.push;

describe("first push", () => {
  it("tells apart what goes to zero, changes, stays, is unknown and was stopped; the counts sum up", async () => {
    const preview = await previewFirstPush(shop.tenant, shop.connectionId);
    expect(preview.rows.map((row) => [row.barcode, row.kind])).toEqual([
      ["FP-ZERO", "zero"],
      ["FP-CHANGE", "change"],
      ["FP-UNKNOWN", "unknown"],
      ["FP-STOPPED", "stopped"],
      ["FP-SAME", "same"],
    ]);
    expect(preview).toMatchObject({ changing: 2, toZero: 1, unlinked: 0 });
    expect(preview.rows[0]?.stock).toEqual({ now: "10", wanted: "0", blocker: null });
    expect(preview.rows[2]?.stock).toEqual({ now: "10", wanted: null, blocker: "never_counted" });
  });

  it("does not start when more would go to zero than was seen", async () => {
    await shop.move(1, -7);
    await expect(startFirstPush(shop.tenant, shop.connectionId, { toZero: 1 })).rejects.toMatchObject({
      code: "changed_meanwhile",
      facts: { toZero: 2 },
    });
    expect(await isPushing()).toBe(false);
    await startFirstPush(shop.tenant, shop.connectionId, { toZero: 2 });
    expect(await isPushing()).toBe(true);
  });

  it("answers not found to a stranger", async () => {
    const stranger = await aTenant();
    await expect(startFirstPush(stranger, shop.connectionId)).rejects.toMatchObject({ code: "not_found" });
    const preview = await previewFirstPush(stranger, shop.connectionId);
    expect(preview.rows).toEqual([]);
  });
});

describe("other settings", () => {
  it("are told by what they would change, and that is what they change", async () => {
    const empty = await createWarehouse(shop.tenant, { name: "Goală" });
    const settings = { stockWarehouseIds: [empty.warehouseId] };
    expect(await previewSettings(shop.tenant, shop.connectionId, {})).toEqual({ changing: 0, toZero: 0, unknown: 0 });
    // 7 → 0 and 10 → 0; 0 stays; the unknown one stays unknown; the stopped one does not count.
    expect(await previewSettings(shop.tenant, shop.connectionId, { buffer: 10 })).toEqual({
      changing: 2,
      toZero: 2,
      unknown: 0,
    });
    expect(await previewSettings(shop.tenant, shop.connectionId, { cap: 8 })).toMatchObject({ changing: 1, toZero: 0 });
    expect(await previewSettings(shop.tenant, shop.connectionId, settings)).toEqual({
      changing: 0,
      toZero: 0,
      unknown: 3,
    });

    await updateConnection(shop.tenant, shop.connectionId, { settings: { buffer: 10 } });
    const after = await previewFirstPush(shop.tenant, shop.connectionId);
    expect(after.toZero).toBe(3);
  });
});
