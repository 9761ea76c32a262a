import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type ListingPushes, readPushes } from "../../push/read-pushes";
import type { ListingRow } from "../listing-types";

export type StoredListing = Omit<ListingRow, "push">;

/** Columns of a row, for the aliases `l` (listing) and `p` (its product, joined from the left). */
export const LISTING_COLUMNS = Prisma.sql`
  l.id, l.connection_id AS "connectionId", l.external_id AS "externalId", l.barcode, l.stock_code AS "stockCode", l.content_id AS "contentId",
  l.group_code AS "groupCode", l.title, l.brand, l.category_name AS "categoryName", l.image_urls[1] AS "imageUrl", l.sale_price_minor AS "salePriceMinor",
  l.list_price_minor AS "listPriceMinor", l.currency, l.channel_quantity AS "channelQuantity", l.channel_status AS "channelStatus",
  l.status_reason AS "statusReason", l.url, l.product_id AS "productId", p.name AS "productName", p.archived_at IS NOT NULL AS "productArchived",
  l.link_state AS "linkState", l.sync_stock AS "syncStock", l.sync_price AS "syncPrice", l.channel_modified_at AS "channelModifiedAt"`;

/** Behind a source that is called `l`. */
export const WITH_PRODUCT = Prisma.sql`LEFT JOIN product p ON p.tenant_id = l.tenant_id AND p.id = l.product_id`;
export const LISTING_SOURCE = Prisma.sql`listing l ${WITH_PRODUCT}`;

/** Adds what is wanted, sent, confirmed and seen, for all rows at once. */
export async function withPushes<T extends StoredListing>(
  tx: TenantTx,
  tenant: TenantContext,
  rows: readonly T[],
): Promise<(T & { push: ListingPushes })[]> {
  const pushes = await readPushes(
    tx,
    tenant,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const push = pushes.get(row.id);
    return push ? [{ ...row, push }] : [];
  });
}
