import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { recordMovements } from "@/lib/stock/record-movements";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant, type TenantOverrides } from "@/lib/tenancy/testing/a-tenant";
import type { OrderSource, ResolvedListing } from "../incoming-package";

export type Shop = {
  tenant: TenantContext;
  connectionId: string;
  warehouseId: string;
  source: OrderSource;
  /** Product and listing ids by barcode. */
  products: Record<string, string>;
  listings: Record<string, string>;
};

/**
 * A tenant with one connection, its warehouse, and one product and listing per barcode with the pieces given.
 * `unlinked` barcodes have a listing that is linked to no product.
 */
export async function aShopWithStock(
  stock: Record<string, number> = { "MUG-RED": 10 },
  options: { unlinked?: readonly string[]; tenant?: TenantOverrides } = {},
): Promise<Shop> {
  const tenant = await aTenant(options.tenant);
  const connectionId = newId();
  const { tenantId } = tenant;
  const products = Object.fromEntries(Object.keys(stock).map((barcode) => [barcode, newId()]));
  const barcodes = [...Object.keys(stock), ...(options.unlinked ?? [])];
  const listings = Object.fromEntries(barcodes.map((barcode) => [barcode, newId()]));
  const warehouseId = await withTenant(tenant, async (tx) => {
    const warehouse = await tx.warehouse.findFirstOrThrow({ where: { tenantId } });
    await tx.connection.create({
      data: {
        tenantId,
        id: connectionId,
        channel: "trendyol",
        name: "Trendyol RO",
        storefront: "RO",
        externalSellerId: connectionId,
        credentials: "sealed",
        orderWarehouseId: warehouse.id,
        stockWarehouses: { create: [{ warehouseId: warehouse.id }] },
      },
    });
    await tx.product.createMany({
      data: Object.entries(products).map(([name, id]) => ({ tenantId, id, name, vatRate: "21" })),
    });
    await tx.listing.createMany({
      data: Object.entries(listings).map(([barcode, id]) => ({
        tenantId,
        id,
        connectionId,
        externalId: barcode,
        barcode,
        title: barcode,
        channelStatus: "on_sale",
        productId: products[barcode] ?? null,
        linkState: products[barcode] ? "linked" : "unlinked",
      })),
    });
    return warehouse.id;
  });
  const shop = {
    tenant,
    connectionId,
    warehouseId,
    products,
    listings,
    source: sourceOf(tenant, connectionId, warehouseId),
  };
  await addStock(shop, stock);
  return shop;
}

/** Stock that arrives (or leaves, when negative), through the ledger. */
export async function addStock(shop: Shop, stock: Record<string, number>): Promise<void> {
  await withTenant(shop.tenant, (tx) =>
    recordMovements(
      tx,
      shop.tenant,
      Object.entries(stock).map(([barcode, quantity]) => ({
        productId: shop.products[barcode]!,
        warehouseId: shop.warehouseId,
        kind: "adjustment",
        reason: "correction",
        quantity,
        idempotencyKey: newId(),
      })),
    ),
  );
}

/** What the channel module gives the import, in the two statements that matter. */
function sourceOf(tenant: TenantContext, connectionId: string, orderWarehouseId: string | null): OrderSource {
  return {
    connectionId,
    orderWarehouseId,
    async resolveListings(tx, externalIds) {
      const rows = await tx.$queryRaw<(ResolvedListing & { externalId: string })[]>`
        SELECT external_id AS "externalId", id AS "listingId", product_id AS "productId", image_urls[1] AS "imageUrl" FROM listing
         WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND external_id = ANY (${externalIds})
         ORDER BY id FOR SHARE`;
      return new Map(rows.map(({ externalId, ...listing }) => [externalId, listing]));
    },
    async channelStockChanged(tx, listingIds) {
      await tx.$executeRaw`
        WITH k AS (SELECT listing_id FROM listing_push WHERE tenant_id = ${tenant.tenantId}::uuid AND listing_id = ANY (${listingIds}::uuid[])
                    AND field = 'STOCK' ORDER BY listing_id FOR UPDATE)
        UPDATE listing_push p SET belief_known = false FROM k
         WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = k.listing_id AND p.field = 'STOCK' AND p.belief_known`;
    },
  };
}
