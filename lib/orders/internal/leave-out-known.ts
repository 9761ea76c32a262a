import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { IncomingPackage, PackageStatus } from "../incoming-package";
import { isNewer } from "./plan-order";

/**
 * Pulls overlap, so most of a page is known already. What we have in the same or a newer version is left out by one
 * statement without a lock: versions only grow, so what is old now stays old.
 */
export async function leaveOutKnown(
  tenant: TenantContext,
  connectionId: string,
  packages: readonly IncomingPackage[],
): Promise<{ fresh: IncomingPackage[]; unchanged: number; stale: number }> {
  if (packages.length === 0) return { fresh: [], unchanged: 0, stale: 0 };
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ externalId: string; modifiedAt: Date; status: PackageStatus }[]>`
      SELECT external_id AS "externalId", channel_modified_at AS "modifiedAt", status FROM order_package
       WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid
         AND external_id = ANY (${packages.map((one) => one.externalId)})`,
  );
  const stored = new Map(rows.map((row) => [row.externalId, row]));
  const fresh: IncomingPackage[] = [];
  let unchanged = 0;
  let stale = 0;
  for (const one of packages) {
    const known = stored.get(one.externalId);
    if (!known || Number.isNaN(one.modifiedAt.getTime()) || isNewer(one, known)) fresh.push(one);
    else if (known.modifiedAt.getTime() === one.modifiedAt.getTime() && known.status === one.status) unchanged++;
    else stale++;
  }
  return { fresh, unchanged, stale };
}
