import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ChannelAdapter, ChannelSession, ObservedItem } from "../../channel-port";
import { priceValue, stockValue } from "../push-values";
import { type ItemVerdict, settleItems } from "./settle-batch";

type Item = {
  listing_id: string;
  barcode: string;
  stock_value: string | null;
  price_value: string | null;
  currency: string;
};

/** A write may be applied some time after it was accepted; only after this age is "the channel shows otherwise" believed. */
const BELIEVE_AFTER_SECONDS = 75;
const READ_AT_ONCE = 50;

/**
 * Resolves a batch whose answer was lost: what the channel shows now decides. Shown as sent → confirmed. Shown otherwise →
 * asked again until the batch is old enough, then the fields are sent anew with the values of then.
 */
export async function readBackBatch(
  tenant: TenantContext,
  session: ChannelSession,
  adapter: ChannelAdapter,
  batchId: string,
  ageSeconds: number,
): Promise<void> {
  const items = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<Item[]>`
    SELECT i.listing_id, i.barcode, i.stock_value, i.price_value, l.currency
      FROM push_item i JOIN listing l ON l.tenant_id = i.tenant_id AND l.id = i.listing_id
     WHERE i.tenant_id = ${tenant.tenantId}::uuid AND i.batch_id = ${batchId}::uuid AND i.outcome = 'pending' ORDER BY i.listing_id`,
  );
  for (let from = 0; from < items.length; from += READ_AT_ONCE) {
    const part = items.slice(from, from + READ_AT_ONCE);
    const seen = new Map(
      (
        await adapter.readInventoryOf(
          session,
          part.map((item) => item.barcode),
        )
      ).map((one) => [one.externalId, one]),
    );
    const verdicts = part.flatMap((item) => verdictOn(item, seen.get(item.barcode), ageSeconds));
    await withTenant(tenant, (tx) => settleItems(tx, tenant, batchId, verdicts));
  }
  await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
    UPDATE push_batch b SET state = 'resolved', resolved_at = clock_timestamp(), next_poll_at = NULL,
           failed_count = (SELECT count(*) FROM push_item i WHERE i.tenant_id = b.tenant_id AND i.batch_id = b.id AND i.outcome <> 'confirmed')
     WHERE b.tenant_id = ${tenant.tenantId}::uuid AND b.id = ${batchId}::uuid
       AND NOT EXISTS (SELECT 1 FROM push_item i WHERE i.tenant_id = b.tenant_id AND i.batch_id = b.id AND i.outcome = 'pending')`,
  );
}

function verdictOn(item: Item, seen: ObservedItem | undefined, ageSeconds: number): ItemVerdict[] {
  const stockFits =
    item.stock_value === null || (seen?.quantity != null && stockValue(seen.quantity) === item.stock_value);
  const priceFits =
    item.price_value === null ||
    (seen?.saleMinor != null &&
      seen.listMinor != null &&
      priceValue(seen.saleMinor, seen.listMinor, item.currency) === item.price_value);
  if (stockFits && priceFits) return [{ listingId: item.listing_id, outcome: "confirmed", detail: null }];
  if (ageSeconds < BELIEVE_AFTER_SECONDS) return [];
  return [{ listingId: item.listing_id, outcome: "lost", detail: null }];
}
