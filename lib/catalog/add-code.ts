import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { insertCodes } from "./internal/product-codes";
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
    const { tenantId } = tenant;
    const read = readCode(input.code);
    const product = isId(productId)
      ? await tx.product.findUnique({ where: { tenantId_id: { tenantId, id: productId } }, select: { id: true } })
      : null;
    if (!product) throw new AppError("not_found", { entity: "product" });
    const has = await tx.productCode.count({ where: { tenantId, productId, normalisedCode: read.normalisedCode } });
    if (has === 0) await insertCodes(tx, tenant, productId, [{ kind: input.kind, ...read }]);
  });
}
