import "server-only";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";

const KEPT_DAYS = 30;
/** Rows per transaction, so that housekeeping never holds locks for long. */
const BITE = 2_000;

/**
 * Removes batches that were settled and runs that ended more than thirty days ago; the youngest run of each kind stays, and so
 * does whatever is still open. Answers how many rows went.
 */
export async function pruneChannels(): Promise<{ batches: number; runs: number }> {
  const tenants = await withSystem(
    "housekeeping",
    (tx) => tx.$queryRaw<{ tenantId: string }[]>`SELECT DISTINCT tenant_id AS "tenantId" FROM connection`,
  );
  const removed = { batches: 0, runs: 0 };
  for (const tenant of tenants) {
    removed.batches += await inBites(() => deleteBatches(tenant));
    removed.runs += await inBites(() => deleteRuns(tenant));
  }
  return removed;
}

async function inBites(bite: () => Promise<number>): Promise<number> {
  let all = 0;
  for (;;) {
    const count = await bite();
    all += count;
    if (count < BITE) return all;
  }
}

/** Their items go with them. */
function deleteBatches({ tenantId }: { tenantId: string }): Promise<number> {
  return withTenant(
    { tenantId },
    (tx) => tx.$executeRaw`
      DELETE FROM push_batch WHERE tenant_id = ${tenantId}::uuid AND id IN (
        SELECT id FROM push_batch WHERE tenant_id = ${tenantId}::uuid AND state IN ('resolved', 'refused')
           AND created_at < now() - make_interval(days => ${KEPT_DAYS}::int) ORDER BY id LIMIT ${BITE})`,
  );
}

function deleteRuns({ tenantId }: { tenantId: string }): Promise<number> {
  return withTenant(
    { tenantId },
    (tx) => tx.$executeRaw`
      DELETE FROM sync_run WHERE tenant_id = ${tenantId}::uuid AND id IN (
        SELECT r.id FROM sync_run r WHERE r.tenant_id = ${tenantId}::uuid AND r.state IN ('completed', 'failed')
           AND r.finished_at < now() - make_interval(days => ${KEPT_DAYS}::int)
           AND EXISTS (SELECT 1 FROM sync_run y WHERE y.tenant_id = r.tenant_id AND y.connection_id = r.connection_id AND y.kind = r.kind AND y.id > r.id)
         ORDER BY r.id LIMIT ${BITE})`,
  );
}
