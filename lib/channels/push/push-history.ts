import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { stockStory } from "@/lib/stock/stock-story";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type PushHistoryEntry, type StoredSend, tellHistory } from "./internal/tell-history";

export type { PushHistoryEntry, SendCause } from "./internal/tell-history";

/** How far back the causes of sends are looked for. */
const STORY_ENTRIES = 120;

/**
 * The last sends of a listing, newest first: each with what went before it, its fate, and what happened to the stock between
 * the two. Throws `not_found`.
 */
export async function readPushHistory(
  tenant: TenantContext,
  listingId: string,
  limit: number,
): Promise<PushHistoryEntry[]> {
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  const { sends, productId } = await withTenant(tenant, async (tx) => {
    const listing = await tx.listing.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: listingId } },
      select: { productId: true },
    });
    if (!listing) throw new AppError("not_found", { entity: "listing" });
    const rows = await tx.$queryRaw<StoredSend[]>`
      SELECT i.batch_id AS "batchId", i.created_at AS at, i.stock_value AS "stockValue", i.price_value AS "priceValue", i.outcome,
             i.failure_detail AS detail, i.resolved_at AS "resolvedAt", b.state = 'lost' OR b.failure_code IS NOT NULL AS "readBack"
        FROM push_item i JOIN push_batch b ON b.tenant_id = i.tenant_id AND b.id = i.batch_id
       WHERE i.tenant_id = ${tenant.tenantId}::uuid AND i.listing_id = ${listingId}::uuid
       ORDER BY i.created_at DESC, i.batch_id DESC LIMIT ${limit + 1}`;
    return { sends: rows, productId: listing.productId };
  });
  const story = productId && sends.length > 0 ? await stockStory(tenant, productId, { limit: STORY_ENTRIES }) : [];
  return tellHistory(sends, story).slice(0, limit);
}
