import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Puts a warehouse in use before all others: the first one is taken where nobody says which (a new connection, an opened
 * form). Throws `not_found`, `invalid_input` for an archived one.
 */
export async function makeDefaultWarehouse(tenant: TenantContext, warehouseId: string): Promise<void> {
  if (!isId(warehouseId)) throw new AppError("not_found", { entity: "warehouse" });
  await withTenant(tenant, async (tx) => {
    const { tenantId } = tenant;
    // All of them, in one order: two who choose at once wait for each other.
    const warehouses = await tx.$queryRaw<{ id: string; position: number; archived: boolean }[]>`
      SELECT id, position, archived_at IS NOT NULL AS archived FROM warehouse
       WHERE tenant_id = ${tenantId}::uuid ORDER BY id FOR NO KEY UPDATE`;
    const chosen = warehouses.find((one) => one.id === warehouseId);
    if (!chosen) throw new AppError("not_found", { entity: "warehouse" });
    if (chosen.archived) throw new AppError("invalid_input", { field: "warehouseId", reason: "archived" });
    const first = Math.min(...warehouses.map((one) => one.position));
    const isAlone = warehouses.filter((one) => one.position === first).length === 1;
    if (chosen.position === first && isAlone) return;
    await tx.warehouse.update({
      where: { tenantId_id: { tenantId, id: warehouseId } },
      data: { position: first - 1 },
      select: { id: true },
    });
    await recordAudit(tx, tenant, {
      action: "warehouse.made_default",
      entity: "warehouse",
      entityId: warehouseId,
      before: { isDefault: false },
      after: { isDefault: true },
    });
  });
}
