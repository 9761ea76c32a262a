import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { normaliseCode } from "./normalise-code";

/** Takes a code away from a product; a code that it does not have changes nothing. Throws `not_found` for the product. */
export function removeCode(tenant: TenantContext, productId: string, code: string): Promise<void> {
  return withTenant(tenant, async (tx) => {
    const { tenantId } = tenant;
    const product = isId(productId)
      ? await tx.product.findUnique({ where: { tenantId_id: { tenantId, id: productId } }, select: { id: true } })
      : null;
    if (!product) throw new AppError("not_found", { entity: "product" });
    await tx.productCode.deleteMany({ where: { tenantId, productId, normalisedCode: normaliseCode(code) } });
  });
}
