import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type SendNowOutcome = {
  /** Listings of which a field is sent as soon as the connection may. */
  sending: number;
  /** Listings that were sent already: the channel is asked for its verdict now. */
  asking: number;
  /** Neither: not linked, or stopped by a person. */
  left: number;
};

/**
 * A person asks that these listings be sent at once: waiting times and quarantine end, the belief is put aside, and their
 * connections are flushed early. What is on the wire is not sent twice; the channel is asked about it instead. Fields that a
 * person stopped stay stopped. Throws `not_found` for an id that is not there, with nothing changed.
 */
export async function sendNow(tenant: TenantContext, listingIds: readonly string[]): Promise<SendNowOutcome> {
  assertMayWrite(tenant);
  const ids = [...new Set(listingIds)];
  if (!ids.every(isId)) throw new AppError("not_found", { entity: "listing" });
  return withTenant(tenant, async (tx) => {
    const [found] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM listing WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY(${ids}::uuid[])`;
    if ((found?.count ?? 0) < ids.length) throw new AppError("not_found", { entity: "listing" });
    const sending = await markToSend(tx, tenant, ids);
    const asking = await hastenQuestions(tx, tenant, ids);
    const touched = new Set([...sending, ...asking]);
    return {
      sending: sending.size,
      asking: [...asking].filter((id) => !sending.has(id)).length,
      left: ids.length - touched.size,
    };
  });
}

/** Listings per transaction: a whole catalogue is never locked at once. */
const AT_ONCE = 5_000;

/** The same for any number of listings, part by part. */
export async function sendManyNow(tenant: TenantContext, listingIds: readonly string[]): Promise<SendNowOutcome> {
  const total = { sending: 0, asking: 0, left: 0 };
  for (let at = 0; at < listingIds.length; at += AT_ONCE) {
    const part = await sendNow(tenant, listingIds.slice(at, at + AT_ONCE));
    total.sending += part.sending;
    total.asking += part.asking;
    total.left += part.left;
  }
  return total;
}

async function markToSend(tx: TenantTx, tenant: TenantContext, ids: string[]): Promise<Set<string>> {
  const changed = await tx.$queryRaw<{ listingId: string; connectionId: string }[]>`
    WITH locked AS (
      SELECT p.listing_id, p.field FROM listing_push p JOIN listing l ON l.tenant_id = p.tenant_id AND l.id = p.listing_id
       WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = ANY(${ids}::uuid[]) AND p.state NOT IN ('excluded', 'sent')
         AND l.product_id IS NOT NULL AND CASE p.field WHEN 'STOCK' THEN l.sync_stock ELSE l.sync_price END
       ORDER BY p.listing_id, p.field FOR UPDATE OF p
    )
    UPDATE listing_push p SET state = 'dirty', dirty_version = p.dirty_version + 1, dirty_at = clock_timestamp(), not_before = clock_timestamp(), attempts = 0,
           belief_known = false, failure_code = NULL, failure_detail = NULL
      FROM locked k WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = k.listing_id AND p.field = k.field
    RETURNING p.listing_id AS "listingId", p.connection_id AS "connectionId"`;
  for (const connectionId of new Set(changed.map((row) => row.connectionId))) {
    await storeEvent(tx, "channel.push_requested", { tenantId: tenant.tenantId, connectionId });
  }
  return new Set(changed.map((row) => row.listingId));
}

/** The batches of what is on the wire are asked for now instead of at their next time. */
async function hastenQuestions(tx: TenantTx, tenant: TenantContext, ids: string[]): Promise<Set<string>> {
  const waiting = await tx.$queryRaw<{ listingId: string; connectionId: string; batchId: string }[]>`
    SELECT p.listing_id AS "listingId", p.connection_id AS "connectionId", p.batch_id AS "batchId" FROM listing_push p
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = ANY(${ids}::uuid[]) AND p.state = 'sent' AND p.batch_id IS NOT NULL`;
  if (waiting.length === 0) return new Set();
  await tx.$executeRaw`
    WITH locked AS (
      SELECT id FROM push_batch WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY(${[...new Set(waiting.map((row) => row.batchId))]}::uuid[])
         AND state IN ('sent', 'lost') AND next_poll_at > clock_timestamp() ORDER BY id FOR UPDATE
    )
    UPDATE push_batch b SET next_poll_at = clock_timestamp() FROM locked k WHERE b.tenant_id = ${tenant.tenantId}::uuid AND b.id = k.id`;
  for (const connectionId of new Set(waiting.map((row) => row.connectionId))) {
    await storeEvent(tx, "channels/batches.sent", { tenantId: tenant.tenantId, connectionId });
  }
  return new Set(waiting.map((row) => row.listingId));
}
