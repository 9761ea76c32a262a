import "server-only";
import { isAppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { BatchResult, ChannelAdapter, ChannelSession } from "../channel-port";
import { adapterFor } from "../channel-registry";
import { openSession } from "../open-session";
import { readBackBatch } from "./internal/read-back-batch";
import { type ItemVerdict, settleItems } from "./internal/settle-batch";
import { POLL_SECONDS } from "./push-values";

type OpenBatch = { id: string; state: string; external_batch_id: string | null; polls: number; age_seconds: number };
type Item = { listing_id: string; barcode: string; stock_value: string | null; price_value: string | null };

/** A batch whose result does not come in this time is read back instead. */
const GIVE_UP_AFTER_SECONDS = 30 * 60;
/** A call whose process died before it could write down the answer is taken as lost after this time. */
const SENDING_LOST_AFTER_SECONDS = 60;
const MOST_AT_ONCE = 20;

/**
 * Asks the channel for the results of this connection's open batches that are due, and settles every item. Returns how many
 * batches are still open and in how many seconds the next one is due (null when none is). Two callers at once do no harm.
 */
export async function pollBatches(
  tenant: TenantContext,
  connectionId: string,
): Promise<{ open: number; nextInSeconds: number | null }> {
  const due = await claimDueBatches(tenant, connectionId);
  if (due.length > 0) {
    const session = await openSession(tenant, connectionId, "background");
    const adapter = adapterFor(session.channel);
    for (const batch of due) {
      try {
        await settleBatch(tenant, session, adapter, batch);
      } catch (error) {
        if (!isAppError(error)) throw error;
        break; // The channel does not answer now; every batch keeps its next time to be asked.
      }
    }
  }
  const [left] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ open: number; next: number | null }[]>`
    SELECT count(*)::int AS open, EXTRACT(epoch FROM min(next_poll_at) - clock_timestamp())::float AS next
      FROM push_batch WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND state IN ('sending', 'sent', 'lost')`,
  );
  return {
    open: left?.open ?? 0,
    nextInSeconds: left?.open ? Math.max(0, left.next ?? SENDING_LOST_AFTER_SECONDS) : null,
  };
}

/** Moves the next time of each due batch ahead before asking, so that a failing one cannot hold up or hammer. */
function claimDueBatches(tenant: TenantContext, connectionId: string): Promise<OpenBatch[]> {
  return withTenant(tenant, async (tx) => {
    await tx.$executeRaw`
      UPDATE push_batch SET state = 'lost', failure_code = 'process_died', next_poll_at = clock_timestamp()
       WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND state = 'sending'
         AND created_at < clock_timestamp() - make_interval(secs => ${SENDING_LOST_AFTER_SECONDS}::float8)`;
    return tx.$queryRaw<OpenBatch[]>`
      WITH due AS (
        SELECT id FROM push_batch WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid
           AND state IN ('sent', 'lost') AND next_poll_at <= clock_timestamp()
         ORDER BY next_poll_at LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED
      )
      UPDATE push_batch b SET polls = b.polls + 1,
             next_poll_at = clock_timestamp() + make_interval(secs => (${[...POLL_SECONDS]}::float8[])[LEAST(b.polls + 2, ${POLL_SECONDS.length}::int)])
        FROM due WHERE b.tenant_id = ${tenant.tenantId}::uuid AND b.id = due.id
      RETURNING b.id, b.state, b.external_batch_id, b.polls, EXTRACT(epoch FROM clock_timestamp() - COALESCE(b.sent_at, b.created_at))::float AS age_seconds`;
  });
}

async function settleBatch(
  tenant: TenantContext,
  session: ChannelSession,
  adapter: ChannelAdapter,
  batch: OpenBatch,
): Promise<void> {
  if (batch.state === "lost" || batch.external_batch_id === null)
    return readBackBatch(tenant, session, adapter, batch.id, batch.age_seconds);
  const result = await adapter.readBatch(session, batch.external_batch_id);
  if (result.state === "resolved") return settleResolved(tenant, batch, result);
  if (result.state === "expired" || batch.age_seconds > GIVE_UP_AFTER_SECONDS) {
    await withTenant(
      tenant,
      (tx) => tx.$executeRaw`
      UPDATE push_batch SET state = 'lost', failure_code = 'batch_expired', next_poll_at = clock_timestamp()
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${batch.id}::uuid AND state = 'sent'`,
    );
  }
}

async function settleResolved(
  tenant: TenantContext,
  batch: OpenBatch,
  result: Extract<BatchResult, { state: "resolved" }>,
): Promise<void> {
  const answers = new Map(result.items.map((item) => [item.externalId, item]));
  await withTenant(tenant, async (tx) => {
    const items = await tx.$queryRaw<Item[]>`
      SELECT listing_id, barcode, stock_value, price_value FROM push_item
       WHERE tenant_id = ${tenant.tenantId}::uuid AND batch_id = ${batch.id}::uuid AND outcome = 'pending'`;
    const verdicts = items.flatMap((item): ItemVerdict[] => {
      const answer = answers.get(item.barcode);
      if (!answer) return [];
      return [
        {
          listingId: item.listing_id,
          outcome: answer.ok ? "confirmed" : "failed",
          detail: answer.ok ? null : answer.reasons.join("; ") || null,
        },
      ];
    });
    await settleItems(tx, tenant, batch.id, verdicts);
    await closeBatchWhenSettled(tx, tenant, batch.id, batch.age_seconds);
  });
}

/** Items that the result passed over keep the batch open for ten minutes; then it is read back. */
async function closeBatchWhenSettled(
  tx: Parameters<typeof settleItems>[0],
  tenant: TenantContext,
  batchId: string,
  ageSeconds: number,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE push_batch b
       SET state = CASE WHEN i.pending = 0 THEN 'resolved' WHEN ${ageSeconds}::double precision > 600 THEN 'lost' ELSE b.state END,
           resolved_at = CASE WHEN i.pending = 0 THEN clock_timestamp() END, failed_count = i.failed,
           next_poll_at = CASE WHEN i.pending = 0 THEN NULL ELSE b.next_poll_at END
      FROM (SELECT count(*) FILTER (WHERE outcome = 'pending')::int AS pending, count(*) FILTER (WHERE outcome <> 'confirmed' AND outcome <> 'pending')::int AS failed
              FROM push_item WHERE tenant_id = ${tenant.tenantId}::uuid AND batch_id = ${batchId}::uuid) i
     WHERE b.tenant_id = ${tenant.tenantId}::uuid AND b.id = ${batchId}::uuid`;
}
