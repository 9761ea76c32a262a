import "server-only";
import { log } from "@/lib/core/log";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

const KIND = "listing_page";
/** A full reading that brings less than this share of what we know is no proof that the rest is gone. */
const LEAST_SHARE = 0.5;

/**
 * Notes in the inbox which listings a page of a full run held. Not on the listings themselves: a run that finds everything as
 * it was must not write a hundred thousand rows.
 */
export async function rememberSeen(
  tx: TenantTx,
  tenant: TenantContext,
  seen: { connectionId: string; runId: string; page: number; items: readonly { externalId: string }[] },
): Promise<void> {
  if (seen.items.length === 0) return;
  const ids = JSON.stringify(seen.items.map((item) => item.externalId));
  await tx.$executeRaw`
    INSERT INTO inbound_event (tenant_id, connection_id, kind, external_key, raw, processed_at)
    VALUES (${tenant.tenantId}::uuid, ${seen.connectionId}::uuid, ${KIND}, ${`${seen.runId}:${seen.page}`}, ${ids}::jsonb, now())
    ON CONFLICT (tenant_id, connection_id, external_key) DO UPDATE SET raw = EXCLUDED.raw`;
}

/**
 * After the last page: listings that no page held are `missing` (deleted on the channel); they stay, with their links and history. Listings made
 * since the run began are left alone. An answer that is suspiciously short changes nothing.
 */
export async function markMissing(
  tx: TenantTx,
  tenant: TenantContext,
  run: { connectionId: string; runId: string; startedAt: Date },
): Promise<void> {
  const { tenantId } = tenant;
  const prefix = `${run.runId}:`;
  const [counts] = await tx.$queryRaw<{ seen: number; known: number }[]>`
    SELECT (SELECT COALESCE(sum(jsonb_array_length(raw)), 0)::int FROM inbound_event
             WHERE tenant_id = ${tenantId}::uuid AND connection_id = ${run.connectionId}::uuid AND kind = ${KIND} AND starts_with(external_key, ${prefix})) AS seen,
           (SELECT count(*)::int FROM listing WHERE tenant_id = ${tenantId}::uuid AND connection_id = ${run.connectionId}::uuid AND channel_status <> 'missing') AS known`;
  if (counts && counts.seen < counts.known * LEAST_SHARE) {
    log.warn(
      { connectionId: run.connectionId, ...counts },
      "the channel listed far fewer products than we know; nothing marked missing",
    );
  } else {
    await tx.$executeRaw`
      WITH seen AS (
        SELECT x.external_id FROM inbound_event e CROSS JOIN jsonb_array_elements_text(e.raw) AS x (external_id)
         WHERE e.tenant_id = ${tenantId}::uuid AND e.connection_id = ${run.connectionId}::uuid AND e.kind = ${KIND} AND starts_with(e.external_key, ${prefix})
      )
      UPDATE listing l SET channel_status = 'missing', status_reason = NULL, updated_at = now()
       WHERE l.tenant_id = ${tenantId}::uuid AND l.connection_id = ${run.connectionId}::uuid AND l.channel_status <> 'missing'
         AND l.created_at < ${run.startedAt} AND NOT EXISTS (SELECT 1 FROM seen s WHERE s.external_id = l.external_id)`;
  }
  await tx.$executeRaw`
    DELETE FROM inbound_event
     WHERE tenant_id = ${tenantId}::uuid AND connection_id = ${run.connectionId}::uuid AND kind = ${KIND}`;
}
