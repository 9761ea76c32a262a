import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { insertCodes } from "./internal/product-codes";
import { touchProduct } from "./internal/touch-product";
import { readCode } from "./normalise-code";

/**
 * Gives a product one more code, so that listings and scans with it find the product. A code that it has already changes
 * nothing. Throws `not_found`, `invalid_input`, `code_taken` naming the product that has it.
 */
export function addCode(
  tenant: TenantContext,
  productId: string,
  input: { kind: "BARCODE" | "ADDITIONAL"; code: string },
): Promise<void> {
  return withTenant(tenant, async (tx) => {
    const read = readCode(input.code);
    await touchProduct(tx, tenant, productId);
    const { tenantId } = tenant;
    const has = await tx.productCode.count({ where: { tenantId, productId, normalisedCode: read.normalisedCode } });
    if (has === 0) await insertCodes(tx, tenant, productId, [{ kind: input.kind, ...read }]);
  });
}
