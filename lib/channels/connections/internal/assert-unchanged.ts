import { AppError } from "@/lib/core/errors";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type SendingPart, settingsVersion } from "../settings-version";

type Row = Omit<SendingPart, "stockWarehouseIds">;

/** Locks the connection and throws `changed_meanwhile` when its settings are not those of the version that was seen. */
export async function assertUnchanged(
  tx: TenantTx,
  { tenantId }: TenantContext,
  connectionId: string,
  seen: string,
): Promise<void> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT price_warehouse_id AS "priceWarehouseId", order_warehouse_id AS "orderWarehouseId", buffer, cap FROM connection
     WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid FOR NO KEY UPDATE`;
  const warehouses = await tx.connectionWarehouse.findMany({
    where: { tenantId, connectionId },
    select: { warehouseId: true },
  });
  const stockWarehouseIds = warehouses.map((one) => one.warehouseId);
  if (!row || settingsVersion({ ...row, stockWarehouseIds }) !== seen)
    throw new AppError("changed_meanwhile", { entity: "connection" });
}
