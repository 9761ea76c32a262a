import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { lockLevelsOfLines } from "./internal/lock-levels-of-lines";

/**
 * Ends the promises to these order lines. What they held is free again and goes, in the same transaction, to the waiting
 * promises with the earliest deadline. A second call changes nothing.
 */
export async function releaseLines(
  tx: TenantTx,
  tenant: TenantContext,
  orderLineIds: readonly string[],
): Promise<void> {
  if (orderLineIds.length === 0) return;
  await lockLevelsOfLines(tx, tenant, orderLineIds);
  await tx.$executeRaw`
    UPDATE reservation SET state = 'released', ended_at = now()
     WHERE tenant_id = ${tenant.tenantId}::uuid AND order_line_id = ANY (${[...orderLineIds]}::uuid[]) AND state = 'active'`;
}
