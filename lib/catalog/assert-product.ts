import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Throws `not_found` unless this is a product of the tenant. */
export async function assertProduct(tx: TenantTx, tenant: TenantContext, productId: string): Promise<void> {
  const found = isId(productId) && (await tx.product.count({ where: { tenantId: tenant.tenantId, id: productId } }));
  if (!found) throw new AppError("not_found", { entity: "product" });
}
