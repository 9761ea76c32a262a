import "server-only";
import { storableJson } from "@/lib/core/storable";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { isHopeless, MAX_REFUSALS, retryDelaySeconds } from "../push-values";

/** The channel's word on one listing of a batch. `lost`: nobody knows whether it was applied and the channel shows otherwise. */
export type ItemVerdict = { listingId: string; outcome: "confirmed" | "failed" | "lost"; detail: string | null };

/**
 * Writes verdicts to the items and to the push rows that still wait for this very batch. A field changed since the sending
 * goes back to dirty at once; a refused one is retried later or, when repeating cannot mend it, quarantined: it never holds
 * up the others. What was changed meanwhile asks for an early flush, as it would have when it changed. Idempotent: a row that has
 * left the batch is not touched.
 */
export async function settleItems(
  tx: TenantTx,
  tenant: TenantContext,
  batchId: string,
  verdicts: readonly ItemVerdict[],
): Promise<void> {
  if (verdicts.length === 0) return;
  const rows = verdicts.map((verdict) => ({
    listing_id: verdict.listingId,
    outcome: verdict.outcome,
    detail: verdict.detail,
    hopeless: verdict.outcome === "failed" && isHopeless([verdict.detail ?? ""]),
    jitter: Math.random(),
  }));
  const verdictJson = storableJson(rows);
  await lockWaitingFor(tx, tenant, batchId);
  await tx.$executeRaw`
    UPDATE push_item i SET outcome = v.outcome, failure_detail = v.detail, resolved_at = clock_timestamp()
      FROM jsonb_to_recordset(${verdictJson}::jsonb) AS v (listing_id uuid, outcome text, detail text)
     WHERE i.tenant_id = ${tenant.tenantId}::uuid AND i.batch_id = ${batchId}::uuid AND i.listing_id = v.listing_id AND i.outcome = 'pending'`;
  await tx.$executeRaw`
    WITH v AS (SELECT * FROM jsonb_to_recordset(${verdictJson}::jsonb) AS v (listing_id uuid, outcome text, detail text, hopeless boolean, jitter double precision)),
    fate AS (
      SELECT p.listing_id, p.field, v.outcome, v.detail, v.jitter,
             p.dirty_version > p.sent_version AS changed,
             NOT (CASE p.field WHEN 'STOCK' THEN l.sync_stock ELSE l.sync_price END) AS stopped,
             v.outcome = 'failed' AND (v.hopeless OR p.attempts >= ${MAX_REFUSALS}) AS hopeless
        FROM listing_push p
        JOIN listing l ON l.tenant_id = p.tenant_id AND l.id = p.listing_id
        JOIN v ON v.listing_id = p.listing_id
       WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.batch_id = ${batchId}::uuid AND p.state = 'sent'
    ),
    settled AS (
    UPDATE listing_push p
       SET state = CASE WHEN f.stopped THEN 'excluded' WHEN f.changed THEN 'dirty' WHEN f.outcome = 'confirmed' THEN 'clean'
                        WHEN f.hopeless THEN 'quarantined' ELSE 'retrying' END,
           confirmed_version = CASE WHEN f.outcome = 'confirmed' THEN p.sent_version ELSE p.confirmed_version END,
           confirmed_value = CASE WHEN f.outcome = 'confirmed' THEN p.sent_value ELSE p.confirmed_value END,
           confirmed_at = CASE WHEN f.outcome = 'confirmed' THEN clock_timestamp() ELSE p.confirmed_at END,
           belief_known = f.outcome = 'confirmed' AND NOT f.changed AND NOT f.stopped,
           attempts = CASE WHEN f.outcome = 'confirmed' OR f.changed THEN 0 ELSE p.attempts END,
           not_before = CASE WHEN f.outcome = 'confirmed' OR f.changed THEN clock_timestamp()
                             ELSE clock_timestamp() + make_interval(secs => ${retryDelaySeconds(1, 0.5)}::float8 * power(2, LEAST(p.attempts, 6) - 1) * (0.8 + 0.4 * f.jitter)) END,
           failure_code = CASE WHEN f.outcome = 'confirmed' THEN NULL WHEN f.outcome = 'lost' THEN 'answer_lost' ELSE 'channel_item_refused' END,
           failure_detail = CASE WHEN f.outcome = 'failed' THEN left(f.detail, 500) END
      FROM fate f WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = f.listing_id AND p.field = f.field
    RETURNING p.connection_id, p.state
    )
    INSERT INTO outbox_event (tenant_id, type, data)
    SELECT DISTINCT c.tenant_id, 'channel.push_requested', jsonb_build_object('tenantId', c.tenant_id, 'connectionId', c.id)
      FROM settled s JOIN connection c ON c.tenant_id = ${tenant.tenantId}::uuid AND c.id = s.connection_id
     WHERE s.state = 'dirty' AND c.push_enabled AND c.state = 'active'`;
}

export type TakeBack = { code: string; detail: string | null; delaySeconds: number; quarantine: boolean };

/**
 * Takes a whole batch back that the channel certainly did not apply (refused, limited): its fields wait `delaySeconds` and are
 * sent anew with the values of then, but for those that a person switched off meanwhile. The try is not counted against the
 * fields, unless they are quarantined for it.
 */
export async function takeBack(tx: TenantTx, tenant: TenantContext, batchId: string, how: TakeBack): Promise<void> {
  await lockWaitingFor(tx, tenant, batchId);
  await tx.$executeRaw`
    UPDATE push_item SET outcome = 'failed', failure_detail = ${how.detail ?? how.code}, resolved_at = clock_timestamp()
     WHERE tenant_id = ${tenant.tenantId}::uuid AND batch_id = ${batchId}::uuid AND outcome = 'pending'`;
  await tx.$executeRaw`
    UPDATE listing_push p
       SET state = CASE WHEN NOT (CASE p.field WHEN 'STOCK' THEN l.sync_stock ELSE l.sync_price END) THEN 'excluded'
                        WHEN ${how.quarantine} AND p.dirty_version = p.sent_version THEN 'quarantined' ELSE 'retrying' END,
           not_before = clock_timestamp() + make_interval(secs => ${how.delaySeconds}::double precision),
           attempts = CASE WHEN ${how.quarantine} THEN p.attempts ELSE GREATEST(p.attempts - 1, 0) END,
           failure_code = ${how.code}, failure_detail = left(${how.detail}::text, 500)
      FROM listing l
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.batch_id = ${batchId}::uuid AND p.state = 'sent' AND l.tenant_id = p.tenant_id AND l.id = p.listing_id`;
  await tx.$executeRaw`
    UPDATE push_batch SET state = 'refused', failure_code = ${how.code}, failed_count = item_count, resolved_at = clock_timestamp(), next_poll_at = NULL
     WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${batchId}::uuid`;
}

/**
 * Locks the rows that wait for this batch, in listing order, in a statement of its own: the next one sees what was committed while
 * this one stood before a lock. Judged in one statement with the locking, a change that was committed meanwhile would be passed
 * over, and its row called clean.
 */
async function lockWaitingFor(tx: TenantTx, tenant: TenantContext, batchId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM listing_push WHERE tenant_id = ${tenant.tenantId}::uuid AND batch_id = ${batchId}::uuid AND state = 'sent'
     ORDER BY listing_id, field FOR UPDATE`;
}
