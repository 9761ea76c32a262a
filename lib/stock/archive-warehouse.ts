import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Takes a warehouse out of use; its history stays. Throws `warehouse_in_use` with the reason while it holds stock
 * ("stock"), promises ("reservations"), is used by a connection ("connection") or is the last one ("last"), and `not_found`.
 */
export async function archiveWarehouse(tenant: TenantContext, warehouseId: string): Promise<void> {
  if (!isId(warehouseId)) throw new AppError("not_found", { entity: "warehouse" });
  await withTenant(tenant, async (tx) => {
    const reason = await whyInUse(tx, tenant, warehouseId);
    if (reason) throw new AppError("warehouse_in_use", { reason });
    const { count } = await tx.warehouse.updateMany({
      where: { tenantId: tenant.tenantId, id: warehouseId, archivedAt: null },
      data: { archivedAt: clock.now() },
    });
    if (count === 0) {
      const isKnown = await tx.warehouse.count({ where: { tenantId: tenant.tenantId, id: warehouseId } });
      if (isKnown === 0) throw new AppError("not_found", { entity: "warehouse" });
      return;
    }
    await recordAudit(tx, tenant, {
      action: "warehouse.archived",
      entity: "warehouse",
      entityId: warehouseId,
      before: { archived: false },
      after: { archived: true },
    });
  });
}

type Reason = "stock" | "reservations" | "connection" | "last";

/**
 * The row lock makes a connection that is being set up on this warehouse meanwhile wait (its foreign key needs the row).
 * The look at the tables of connections is the one place where stock knows of them: the keys point here anyway, and an
 * event could not refuse.
 */
async function whyInUse(tx: TenantTx, tenant: TenantContext, warehouseId: string): Promise<Reason | null> {
  const { tenantId } = tenant;
  await tx.$queryRaw`SELECT 1 FROM warehouse WHERE tenant_id = ${tenantId}::uuid AND id = ${warehouseId}::uuid FOR UPDATE`;
  const levels = await tx.stockLevel.findMany({
    where: { tenantId, warehouseId, OR: [{ onHand: { not: 0 } }, { reserved: { gt: 0 } }] },
    select: { reserved: true },
    take: 1,
    orderBy: { reserved: "desc" },
  });
  if (levels[0]) return levels[0].reserved.greaterThan(0) ? "reservations" : "stock";
  const waiting = await tx.reservation.count({ where: { tenantId, warehouseId, state: "active" }, take: 1 });
  if (waiting > 0) return "reservations";
  const [use] = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM connection WHERE tenant_id = ${tenantId}::uuid AND ${warehouseId}::uuid IN (price_warehouse_id, order_warehouse_id))
        OR EXISTS (SELECT 1 FROM connection_warehouse WHERE tenant_id = ${tenantId}::uuid AND warehouse_id = ${warehouseId}::uuid) AS used`;
  if (use?.used) return "connection";
  const others = await tx.warehouse.count({ where: { tenantId, archivedAt: null, id: { not: warehouseId } } });
  return others === 0 ? "last" : null;
}
