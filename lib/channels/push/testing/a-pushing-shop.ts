import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { recordMovements } from "@/lib/stock/record-movements";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { sealCredentials } from "../../internal/seal-credentials";

export type PushingShop = {
  tenant: TenantContext;
  connectionId: string;
  warehouseId: string;
  /** barcode → ids, in the order given. */
  listings: { barcode: string; listingId: string; productId: string }[];
  /** A movement of `delta` pieces of the n-th listing's product. */
  move(index: number, delta: number): Promise<void>;
  setPrice(index: number, gross: bigint, listGross?: bigint): Promise<void>;
};

export type ShopKeys = { sellerId: string; apiKey: string; apiSecret: string };

/** A tenant with an active connection and one linked product per barcode, nothing counted yet. */
export async function aPushingShop(keys: ShopKeys, barcodes: readonly string[]): Promise<PushingShop> {
  const tenant = await aTenant();
  const { tenantId } = tenant;
  const connectionId = newId();
  const listings = barcodes.map((barcode) => ({ barcode, listingId: newId(), productId: newId() }));
  const warehouseId = await withTenant(tenant, async (tx) => {
    const warehouse = await tx.warehouse.findFirstOrThrow({ where: { tenantId } });
    await tx.connection.create({
      data: {
        tenantId,
        id: connectionId,
        channel: "trendyol",
        name: "Test",
        storefront: "RO",
        externalSellerId: keys.sellerId,
        credentials: sealCredentials(keys, connectionId),
        priceWarehouseId: warehouse.id,
        orderWarehouseId: warehouse.id,
        pushEnabled: true,
        stockWarehouses: { create: [{ warehouseId: warehouse.id }] },
      },
    });
    await tx.product.createMany({
      data: listings.map((one) => ({ tenantId, id: one.productId, name: `Produs ${one.barcode}`, vatRate: 21 })),
    });
    await tx.listing.createMany({
      data: listings.map((one) => ({
        tenantId,
        id: one.listingId,
        connectionId,
        externalId: one.barcode,
        barcode: one.barcode,
        title: `Produs ${one.barcode}`,
        channelStatus: "on_sale",
        productId: one.productId,
        linkState: "linked",
      })),
    });
    return warehouse.id;
  });
  return {
    tenant,
    connectionId,
    warehouseId,
    listings,
    move: (index, delta) =>
      withTenant(tenant, async (tx) => {
        await recordMovements(tx, tenant, [
          {
            productId: listings[index]!.productId,
            warehouseId,
            kind: "adjustment",
            reason: "correction",
            quantity: delta,
            idempotencyKey: newId(),
          },
        ]);
      }),
    setPrice: (index, gross, listGross) =>
      withTenant(tenant, async (tx) => {
        const key = { tenantId, warehouseId, productId: listings[index]!.productId };
        await tx.price.upsert({
          where: { tenantId_warehouseId_productId: key },
          create: { ...key, gross, listGross: listGross ?? null },
          update: { gross, listGross: listGross ?? null },
        });
      }),
  };
}
