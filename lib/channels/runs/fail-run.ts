import "server-only";
import { isAppError } from "@/lib/core/errors";
import { storableJson } from "@/lib/core/storable";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Ends a run that cannot go on, with the error in our words; anything unexpected is "internal" (the log has the cause). */
export async function failRun(tenant: TenantContext, runId: string, error: unknown): Promise<void> {
  const told = isAppError(error) ? { code: error.code, facts: error.facts } : { code: "internal", facts: {} };
  await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
      UPDATE sync_run SET state = 'failed', error = ${storableJson(told)}::jsonb, finished_at = now()
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${runId}::uuid AND state IN ('queued', 'running')`,
  );
}
