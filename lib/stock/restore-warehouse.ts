import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Takes an archived warehouse into use again. Throws `not_found`. */
export async function restoreWarehouse(tenant: TenantContext, warehouseId: string): Promise<void> {
  if (!isId(warehouseId)) throw new AppError("not_found", { entity: "warehouse" });
  const { count } = await withTenant(tenant, (tx) =>
    tx.warehouse.updateMany({ where: { tenantId: tenant.tenantId, id: warehouseId }, data: { archivedAt: null } }),
  );
  if (count === 0) throw new AppError("not_found", { entity: "warehouse" });
}
