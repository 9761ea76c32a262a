import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * A person asks that these listings be sent at once: waiting times and quarantine end, the belief is put aside, and their
 * connections are flushed early. Excluded fields stay excluded. Returns how many fields will be sent.
 */
export async function sendNow(tenant: TenantContext, listingIds: readonly string[]): Promise<number> {
  assertMayWrite(tenant);
  return withTenant(tenant, async (tx) => {
    const changed = await tx.$executeRaw`
      WITH locked AS (
        SELECT listing_id, field FROM listing_push
         WHERE tenant_id = ${tenant.tenantId}::uuid AND listing_id = ANY(${[...listingIds]}::uuid[]) AND state NOT IN ('excluded', 'sent') ORDER BY listing_id, field FOR UPDATE
      )
      UPDATE listing_push p SET state = 'dirty', dirty_version = p.dirty_version + 1, dirty_at = clock_timestamp(), not_before = clock_timestamp(), attempts = 0,
             belief_known = false, failure_code = NULL, failure_detail = NULL
        FROM locked k WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = k.listing_id AND p.field = k.field`;
    await tx.$executeRaw`
      INSERT INTO outbox_event (tenant_id, type, data)
      SELECT DISTINCT l.tenant_id, 'channel.push_requested', jsonb_build_object('tenantId', l.tenant_id, 'connectionId', l.connection_id)
        FROM listing l WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.id = ANY(${[...listingIds]}::uuid[])`;
    return changed;
  });
}
