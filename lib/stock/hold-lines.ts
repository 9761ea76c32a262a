import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { lockLevelsOfLines } from "./internal/lock-levels-of-lines";

/**
 * The promises to these order lines keep what they hold but wait for nothing more: for lines of a dead package whose
 * pieces are kept for a successor. End it with `moveHeldPieces` or `releaseLines`. A second call changes nothing.
 */
export async function holdLines(tx: TenantTx, tenant: TenantContext, orderLineIds: readonly string[]): Promise<void> {
  if (orderLineIds.length === 0) return;
  await lockLevelsOfLines(tx, tenant, orderLineIds);
  await tx.$executeRaw`
    UPDATE reservation SET wanted = quantity
     WHERE tenant_id = ${tenant.tenantId}::uuid AND order_line_id = ANY (${[...orderLineIds]}::uuid[])
       AND state = 'active' AND wanted > quantity`;
}
