import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type CodeHit, findProductsByCodes } from "./find-products-by-codes";
import { normaliseCode } from "./normalise-code";

/** The product that has this code, of whatever kind; null when nobody has it. */
export function findProductByCode(tenant: TenantContext, code: string): Promise<CodeHit | null> {
  return withTenant(
    tenant,
    async (tx) => (await findProductsByCodes(tx, tenant, [code])).get(normaliseCode(code)) ?? null,
  );
}
