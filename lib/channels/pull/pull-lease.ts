import "server-only";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Longer than one page with its import may take; a process that died holds its connection back no longer than this. */
const LEASE_SECONDS = 90;

export type PullClaim = { token: string; ordersCursor: Date | null; orderWarehouseId: string | null };

/** Makes the caller the only one that pulls for this connection, or says why not. */
export async function claimPull(tenant: TenantContext, connectionId: string): Promise<PullClaim | "busy" | "inactive"> {
  const { tenantId } = tenant;
  const token = newId();
  return withTenant(tenant, async (tx) => {
    const rows = await tx.$queryRaw<{ orders_cursor: Date | null; order_warehouse_id: string | null }[]>`
      UPDATE connection SET pull_lease_token = ${token}::uuid, pull_lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
       WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid AND state = 'active'
         AND (pull_lease_until IS NULL OR pull_lease_until < clock_timestamp())
      RETURNING orders_cursor, order_warehouse_id`;
    const row = rows[0];
    if (row) return { token, ordersCursor: row.orders_cursor, orderWarehouseId: row.order_warehouse_id };
    const state = await tx.connection.findUnique({
      where: { tenantId_id: { tenantId, id: connectionId } },
      select: { state: true },
    });
    return state?.state === "active" ? "busy" : "inactive";
  });
}

/** Keeps the lease while pages go by. False: it was lost, and somebody else may pull by now. */
export async function renewPull(tenant: TenantContext, connectionId: string, token: string): Promise<boolean> {
  const renewed = await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
      UPDATE connection SET pull_lease_until = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid AND pull_lease_token = ${token}::uuid`,
  );
  return renewed === 1;
}

/** Gives the connection free again. `isComplete`: everything up to now is here, which also ends an illness. */
export async function releasePull(
  tenant: TenantContext,
  connectionId: string,
  token: string,
  isComplete: boolean,
): Promise<void> {
  await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
      UPDATE connection SET pull_lease_token = NULL, pull_lease_until = NULL,
             last_pull_at = CASE WHEN ${isComplete} THEN clock_timestamp() ELSE last_pull_at END,
             failing_since = CASE WHEN ${isComplete} THEN NULL ELSE failing_since END
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid AND pull_lease_token = ${token}::uuid`,
  );
}
