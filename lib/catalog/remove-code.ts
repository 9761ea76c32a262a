import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { touchProduct } from "./internal/touch-product";
import { normaliseCode } from "./normalise-code";

/** Takes a code away from a product; a code that it does not have changes nothing. Throws `not_found` for the product. */
export function removeCode(tenant: TenantContext, productId: string, code: string): Promise<void> {
  return withTenant(tenant, async (tx) => {
    await touchProduct(tx, tenant, productId);
    await tx.productCode.deleteMany({
      where: { tenantId: tenant.tenantId, productId, normalisedCode: normaliseCode(code) },
    });
  });
}
