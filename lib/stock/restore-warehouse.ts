import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Takes an archived warehouse into use again. Throws `not_found`. */
export async function restoreWarehouse(tenant: TenantContext, warehouseId: string): Promise<void> {
  if (!isId(warehouseId)) throw new AppError("not_found", { entity: "warehouse" });
  const { tenantId } = tenant;
  await withTenant(tenant, async (tx) => {
    const { count } = await tx.warehouse.updateMany({
      where: { tenantId, id: warehouseId, archivedAt: { not: null } },
      data: { archivedAt: null },
    });
    if (count === 0) {
      if ((await tx.warehouse.count({ where: { tenantId, id: warehouseId } })) === 0)
        throw new AppError("not_found", { entity: "warehouse" });
      return;
    }
    await recordAudit(tx, tenant, {
      action: "warehouse.restored",
      entity: "warehouse",
      entityId: warehouseId,
      before: { archived: true },
      after: { archived: false },
    });
  });
}
