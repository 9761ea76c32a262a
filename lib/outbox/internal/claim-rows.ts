import type { SystemTx } from "@/lib/db/with-system";

export type RowKey = { tenantId: string; id: string };
export type ClaimedRow = RowKey & { type: string; data: Record<string, unknown> };

export const BATCH = 200;
/** Longer than any send may take; so long a crash in the middle can hold up what it had claimed. */
const LEASE_SECONDS = 30;

/** Takes the oldest waiting rows for this process alone; rows that another one is taking are passed over. */
export async function claimRows(tx: SystemTx): Promise<ClaimedRow[]> {
  return tx.$queryRaw<ClaimedRow[]>`
    UPDATE outbox_event o SET claimed_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      FROM (SELECT tenant_id, id FROM outbox_event
             WHERE sent_at IS NULL AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
             ORDER BY at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) w
     WHERE o.tenant_id = w.tenant_id AND o.id = w.id
    RETURNING o.tenant_id AS "tenantId", o.id, o.type, o.data`;
}

/** Remembers that the engine has them. */
export async function markSent(tx: SystemTx, rows: readonly RowKey[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE outbox_event o SET sent_at = clock_timestamp(), claimed_until = NULL
      FROM unnest(${tenantsOf(rows)}::uuid[], ${idsOf(rows)}::uuid[]) AS t (tenant_id, id)
     WHERE o.tenant_id = t.tenant_id AND o.id = t.id`;
}

/** Gives rows back, so that whoever looks next may try. */
export async function releaseRows(tx: SystemTx, rows: readonly RowKey[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE outbox_event o SET claimed_until = NULL
      FROM unnest(${tenantsOf(rows)}::uuid[], ${idsOf(rows)}::uuid[]) AS t (tenant_id, id)
     WHERE o.tenant_id = t.tenant_id AND o.id = t.id AND o.sent_at IS NULL`;
}

/** Removes rows that have nothing to tell any more. */
export async function deleteRows(tx: SystemTx, rows: readonly RowKey[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM outbox_event o USING unnest(${tenantsOf(rows)}::uuid[], ${idsOf(rows)}::uuid[]) AS t (tenant_id, id)
     WHERE o.tenant_id = t.tenant_id AND o.id = t.id`;
}

const tenantsOf = (rows: readonly RowKey[]) => rows.map(({ tenantId }) => tenantId);
const idsOf = (rows: readonly RowKey[]) => rows.map(({ id }) => id);
