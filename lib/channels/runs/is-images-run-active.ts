import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Whether a run of this tenant is fetching pictures at the moment, so that nobody else fetches the same ones. */
export async function isImagesRunActive(tenant: TenantContext): Promise<boolean> {
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ active: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM sync_run WHERE tenant_id = ${tenant.tenantId}::uuid AND state = 'running'
                        AND cursor->>'phase' = 'images' AND heartbeat_at > now() - interval '2 minutes') AS active`,
  );
  return rows[0]?.active ?? false;
}
