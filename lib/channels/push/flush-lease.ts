import "server-only";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Longer than one call may take; a process that died holds its connection back no longer than this. */
const LEASE_SECONDS = 75;

/**
 * Makes the caller the only one that sends for this connection, or says no (null): somebody else sends, the connection is
 * not active, or its first push was not started yet. What changes from here on may ask for the next flush.
 */
export async function claimFlush(tenant: TenantContext, connectionId: string): Promise<string | null> {
  if (!tenant.mayWrite) return null;
  const token = newId();
  const claimed = await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
    UPDATE connection SET flush_lease_token = ${token}::uuid, flush_lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}::float8),
           flush_wanted_at = NULL
     WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid AND state = 'active' AND push_enabled
       AND (flush_lease_until IS NULL OR flush_lease_until < clock_timestamp())`,
  );
  return claimed === 1 ? token : null;
}

/** Gives the connection free again; a lease that was lost meanwhile is left alone. */
export async function releaseFlush(tenant: TenantContext, connectionId: string, token: string): Promise<void> {
  await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
    UPDATE connection SET flush_lease_token = NULL, flush_lease_until = NULL
     WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid AND flush_lease_token = ${token}::uuid`,
  );
}
