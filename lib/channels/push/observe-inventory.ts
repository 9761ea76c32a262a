import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ObservedItem } from "../channel-port";
import type { Difference } from "../runs/run-types";
import { priceValue, stockValue } from "./push-values";

/**
 * Writes down what the channel shows for these listings, and returns the fields that differ from what we believed: a trigger
 * ends the belief of those and marks them to be sent again (the healing of drift). `readAt` = the moment before the reading was
 * asked for; a field that was sent or confirmed after it is not judged by an older picture. Writes nothing where nothing differs.
 */
export async function observeInventory(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  currency: string,
  readAt: Date,
  items: readonly ObservedItem[],
): Promise<Difference[]> {
  const rows = items.flatMap((item) => [
    ...(item.quantity === null
      ? []
      : [{ external_id: item.externalId, field: "STOCK", value: stockValue(item.quantity) }]),
    ...(item.saleMinor === null || item.listMinor === null
      ? []
      : [
          { external_id: item.externalId, field: "PRICE", value: priceValue(item.saleMinor, item.listMinor, currency) },
        ]),
  ]);
  if (rows.length === 0) return [];
  return tx.$queryRaw<Difference[]>`
    WITH seen AS (
      SELECT l.id AS listing_id, o.field, o.value FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS o (external_id text, field text, value text)
        JOIN listing l ON l.tenant_id = ${tenant.tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.external_id = o.external_id
    ), locked AS (
      SELECT p.listing_id, p.field, s.value FROM listing_push p JOIN seen s ON s.listing_id = p.listing_id AND s.field = p.field
       WHERE p.tenant_id = ${tenant.tenantId}::uuid
         AND (p.observed_value IS DISTINCT FROM s.value OR (p.belief_known AND p.confirmed_value IS DISTINCT FROM s.value) OR p.observed_at < ${readAt}::timestamptz - interval '20 hours')
         AND (p.sent_at IS NULL OR p.sent_at < ${readAt}::timestamptz) AND (p.confirmed_at IS NULL OR p.confirmed_at < ${readAt}::timestamptz) AND (p.observed_at IS NULL OR p.observed_at < ${readAt}::timestamptz)
       ORDER BY p.listing_id, p.field FOR UPDATE OF p
    ), changed AS (
      UPDATE listing_push p SET observed_value = k.value, observed_at = ${readAt}::timestamptz FROM locked k
       WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = k.listing_id AND p.field = k.field
      RETURNING p.listing_id, p.field, p.failure_code, p.state, p.confirmed_value, p.observed_value
    )
    SELECT listing_id AS "listingId", field, confirmed_value AS believed, observed_value AS seen
      FROM changed WHERE failure_code = 'drift' AND state = 'dirty' ORDER BY listing_id, field`;
}
