import "server-only";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type WarehouseView = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly position: number;
  readonly archivedAt: Date | null;
};

/** The warehouses of the tenant in their own order; archived ones only when asked for. */
export function listWarehouses(tenant: TenantContext, options: { archived?: boolean } = {}): Promise<WarehouseView[]> {
  return withTenant(tenant, (tx) => listWarehousesWithin(tx, tenant, options));
}

/** The same inside a running transaction; or only the one with this id. */
export function listWarehousesWithin(
  tx: TenantTx,
  tenant: TenantContext,
  options: { archived?: boolean; id?: string } = {},
): Promise<WarehouseView[]> {
  return tx.warehouse.findMany({
    where: { tenantId: tenant.tenantId, id: options.id, ...(options.archived ? {} : { archivedAt: null }) },
    select: { id: true, code: true, name: true, position: true, archivedAt: true },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
}
