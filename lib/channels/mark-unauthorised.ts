import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import type { ErrorCode } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";
import { tellOwner } from "./internal/tell-owner";

/**
 * The channel refuses the keys of a connection: nothing is asked of it any more until somebody gives new ones. The first
 * refusal changes the state and writes one mail to the owner; all later ones change nothing.
 */
export async function markUnauthorised(tenantId: string, connectionId: string, code: ErrorCode): Promise<void> {
  const tenant = await tenantForJob(tenantId, "channel call");
  await withTenant(tenant, async (tx) => {
    const changed = await tx.$queryRaw<{ name: string; since: Date }[]>`
      UPDATE connection SET state = 'unauthorised', unauthorised_since = now(), last_failure_at = now(), last_failure_code = ${code}, updated_at = now()
       WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid AND state = 'active'
      RETURNING name, unauthorised_since AS since`;
    const row = changed[0];
    if (!row) return;
    await recordAudit(tx, tenant, {
      action: "connection.unauthorised",
      entity: "connection",
      entityId: connectionId,
      after: { code },
    });
    await tellOwner(tx, tenant, { connectionId, connectionName: row.name, since: row.since });
  });
}
