import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** How many of each are gone. */
export type ClearedSample = { products: number; orders: number };

/**
 * Takes the sample shop out again with all that came of it: its connection, orders, listings, and the products that its import
 * created and nobody else sells. What the person made stays, with the stock it had without the sample sales. The company
 * stands before the choice of a beginning again. Answers null when there is no sample shop. Throws `trial_ended`.
 */
export async function clearSampleShop(tenant: TenantContext): Promise<ClearedSample | null> {
  assertMayWrite(tenant);
  return withTenant(tenant, async (tx) => {
    const shop = await tx.tenant.findUniqueOrThrow({
      where: { id: tenant.tenantId },
      select: { sampleConnectionId: true },
    });
    if (shop.sampleConnectionId === null) return null;
    const [cleared] = await tx.$queryRaw<ClearedSample[]>`SELECT products, orders FROM clear_sample_shop()`;
    if (!cleared) return null;
    await recordAudit(tx, tenant, {
      action: "tenant.sample_cleared",
      entity: "tenant",
      entityId: tenant.tenantId,
      before: { ...cleared },
    });
    return cleared;
  });
}
