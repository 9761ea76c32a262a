import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Throws `not_found` unless this is a warehouse of the tenant. */
export async function assertWarehouse(tx: TenantTx, tenant: TenantContext, warehouseId: string): Promise<void> {
  const found =
    isId(warehouseId) && (await tx.warehouse.count({ where: { tenantId: tenant.tenantId, id: warehouseId } }));
  if (!found) throw new AppError("not_found", { entity: "warehouse" });
}
