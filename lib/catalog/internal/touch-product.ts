import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Locks a product and raises its version before one of its parts changes, so that a form that was opened earlier does not
 * overwrite the part unseen. Throws `not_found`.
 */
export async function touchProduct(tx: TenantTx, tenant: TenantContext, productId: string): Promise<void> {
  const { count } = isId(productId)
    ? await tx.product.updateMany({
        where: { tenantId: tenant.tenantId, id: productId },
        data: { version: { increment: 1 } },
      })
    : { count: 0 };
  if (count === 0) throw new AppError("not_found", { entity: "product" });
}
