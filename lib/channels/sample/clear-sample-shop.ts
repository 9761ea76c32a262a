import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { isForeignKeyViolation } from "@/lib/db/unique-violation";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** How many of each are gone. */
export type ClearedSample = { products: number; orders: number };

const ATTEMPTS = 5;

/**
 * Takes the sample shop out again with all that came of it: its connection, orders, listings, and the products that its import
 * created and nobody else sells. What the person made stays, with the stock it had without the sample sales; a product that is given
 * to another shop at this very moment stays too. The company stands before the choice of a beginning again. Answers null when there
 * is no sample shop. Throws `trial_ended`.
 */
export async function clearSampleShop(tenant: TenantContext): Promise<ClearedSample | null> {
  assertMayWrite(tenant);
  for (let attempt = 1; ; attempt++) {
    try {
      return await clear(tenant);
    } catch (error) {
      // Somebody has just begun to use a product that was to go: begun anew, it is seen to be used.
      if (attempt === ATTEMPTS || !isForeignKeyViolation(error)) throw error;
    }
  }
}

function clear(tenant: TenantContext): Promise<ClearedSample | null> {
  return withTenant(tenant, async (tx) => {
    // Whoever asks a second time meanwhile waits here, and finds that there is none any more.
    const shops = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM tenant WHERE id = ${tenant.tenantId}::uuid AND sample_connection_id IS NOT NULL FOR UPDATE`;
    if (shops.length === 0) return null;
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
