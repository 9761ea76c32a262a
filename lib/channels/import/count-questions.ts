import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** How many listings of a connection wait for a person's decision. */
export async function countQuestions(tenant: TenantContext, connectionId: string): Promise<number> {
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM listing l
       WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.link_state = 'undecided' AND l.product_id IS NULL
         AND EXISTS (SELECT 1 FROM listing_match m WHERE m.tenant_id = l.tenant_id AND m.listing_id = l.id AND m.decision IS NULL)`,
  );
  return rows[0]?.count ?? 0;
}
