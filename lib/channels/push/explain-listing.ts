import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { getListingWithin } from "../listings/get-listing";
import type { ListingDetail } from "../listings/listing-types";
import { type ConnectionBlock, connectionBlock } from "./connection-block";
import { readDesired } from "./read-desired";
import type { ListingPushes } from "./read-pushes";
import { type SumLine, sumLines } from "./sum-lines";

export type ListingExplanation = {
  listingId: string;
  connectionId: string;
  listing: ListingDetail;
  pushes: ListingPushes;
  block: ConnectionBlock;
  /** The sum behind the wanted stock, line by line; empty while there is no wanted stock, or it is 0 because of the archive. */
  sum: SumLine[];
  productArchived: boolean;
  /** Names for the ids in `sum`. */
  warehouseNames: Record<string, string>;
  priceWarehouseName: string | null;
};

/** Everything the Explain panel says of one listing now. The same arithmetic as the push. Throws `not_found`. */
export async function explainListing(tenant: TenantContext, listingId: string): Promise<ListingExplanation> {
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  return withTenant(tenant, async (tx) => {
    const listing = await getListingWithin(tx, tenant, listingId);
    const connection = await tx.connection.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: listing.connectionId } },
      select: { state: true, pushEnabled: true, cap: true, priceWarehouseId: true },
    });
    const [desired] = await readDesired(tx, tenant, [listingId]);
    const places = await readPlaces(tx, tenant, listing);
    const terms = desired?.stock.terms ?? [];
    return {
      listingId,
      connectionId: listing.connectionId,
      listing,
      pushes: listing.push,
      block: connectionBlock(tenant.syncs, connection),
      sum:
        terms.length === 0
          ? []
          : sumLines({
              terms,
              available: Number(desired?.stock.value ?? 0),
              cap: connection.cap,
              notSent: places.filter((place) => place.holds && !place.sent).map((place) => place.id),
            }),
      productArchived: listing.productArchived,
      warehouseNames: Object.fromEntries(places.map((place) => [place.id, place.name])),
      priceWarehouseName: places.find((place) => place.id === connection.priceWarehouseId)?.name ?? null,
    };
  });
}

type Place = { id: string; name: string; sent: boolean; holds: boolean };

/** All warehouses by name, with whether their stock goes to this channel and whether the product lies there. */
function readPlaces(tx: TenantTx, tenant: TenantContext, listing: ListingDetail): Promise<Place[]> {
  return tx.$queryRaw<Place[]>`
    SELECT w.id, w.name, c.warehouse_id IS NOT NULL AS sent, COALESCE(s.on_hand <> 0, false) AS holds
      FROM warehouse w
      LEFT JOIN connection_warehouse c ON c.tenant_id = w.tenant_id AND c.warehouse_id = w.id AND c.connection_id = ${listing.connectionId}::uuid
      LEFT JOIN stock_level s ON s.tenant_id = w.tenant_id AND s.warehouse_id = w.id AND s.product_id = ${listing.productId}::uuid
     WHERE w.tenant_id = ${tenant.tenantId}::uuid ORDER BY w.position, w.name`;
}
