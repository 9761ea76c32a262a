import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { OrderSource, ResolvedListing } from "@/lib/orders/incoming-package";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { noteChannelStockChanged } from "./push/note-channel-stock-changed";

/** The channel's side of an order import for one connection. */
export function orderSource(
  tenant: TenantContext,
  connection: { connectionId: string; orderWarehouseId: string | null },
): OrderSource {
  return {
    ...connection,
    resolveListings: (tx, externalIds) => resolveListings(tx, tenant, connection.connectionId, externalIds),
    channelStockChanged: (tx, listingIds) => noteChannelStockChanged(tx, tenant, listingIds),
  };
}

/** Locked for share in one order: whoever links one of them waits, and then finds the lines that this import wrote. */
async function resolveListings(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  externalIds: string[],
): Promise<Map<string, ResolvedListing>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<(ResolvedListing & { externalId: string })[]>`
    SELECT external_id AS "externalId", id AS "listingId", product_id AS "productId", image_urls[1] AS "imageUrl" FROM listing
     WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND external_id = ANY (${externalIds}::text[])
     ORDER BY id FOR SHARE`;
  return new Map(rows.map(({ externalId, ...listing }) => [externalId, listing]));
}
