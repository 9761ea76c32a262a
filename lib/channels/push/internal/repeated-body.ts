import { sha256 } from "@/lib/core/crypto";
import { smallestIdAt } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { PreparedItem } from "./prepare-batch";

/** An identical body within 15 minutes is refused by Trendyol, also when the first one failed; a minute more for its clock. */
const WINDOW_MS = 16 * 60_000;

/** The same for the same values of the same listings, in whatever order. */
export function bodyHashOf(items: readonly PreparedItem[]): string {
  const values = items.map((item) => JSON.stringify([item.outgoing.externalId, item.stock, item.price]));
  return sha256(values.sort().join("\n"));
}

/** Refusals at the door, before anybody read the body, and calls that never left. */
const NEVER_READ = [
  "channel_busy",
  "channel_unauthorised",
  "channel_seller_unknown",
  "channel_storefront_unknown",
  "channel_blocked",
  "channel_unreachable",
];

/** Whether this very body went out a moment ago. The ids of batches are UUIDv7, so that only the youngest are looked at. */
export async function wentOutLately(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  bodyHash: string,
): Promise<boolean> {
  const since = smallestIdAt(new Date(Date.now() - WINDOW_MS));
  const [row] = await tx.$queryRaw<{ did: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM push_batch
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id >= ${since}::uuid AND connection_id = ${connectionId}::uuid AND body_hash = ${bodyHash}
         AND created_at > clock_timestamp() - make_interval(secs => ${WINDOW_MS / 1000}::float8)
         AND NOT (state = 'refused' AND failure_code = ANY (${NEVER_READ}::text[]))) AS did`;
  return row?.did ?? false;
}
