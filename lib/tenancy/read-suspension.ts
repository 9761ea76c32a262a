import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "./tenant-context";

/** Why the operator suspended the account, in the operator's words; null when it is not suspended or no reason was written. */
export async function readSuspension(tenant: TenantContext): Promise<string | null> {
  if (!tenant.suspended) return null;
  const { suspendedReason } = await withTenant(tenant, (tx) =>
    tx.tenant.findUniqueOrThrow({ where: { id: tenant.tenantId }, select: { suspendedReason: true } }),
  );
  return suspendedReason;
}
