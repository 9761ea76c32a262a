import { AppError } from "@/lib/core/errors";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ConnectionSettings } from "../connection-types";

/** What a person had before their eyes when they began to change the settings. */
export type SeenSettings = Pick<
  ConnectionSettings,
  "stockWarehouseIds" | "priceWarehouseId" | "orderWarehouseId" | "buffer" | "cap"
>;

type Row = Omit<SeenSettings, "stockWarehouseIds">;

/** Locks the connection and throws `changed_meanwhile` when its settings are not those that were seen. */
export async function assertUnchanged(
  tx: TenantTx,
  { tenantId }: TenantContext,
  connectionId: string,
  seen: SeenSettings,
): Promise<void> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT price_warehouse_id AS "priceWarehouseId", order_warehouse_id AS "orderWarehouseId", buffer, cap FROM connection
     WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid FOR NO KEY UPDATE`;
  const warehouses = await tx.connectionWarehouse.findMany({
    where: { tenantId, connectionId },
    select: { warehouseId: true },
  });
  const isSame =
    row &&
    row.priceWarehouseId === seen.priceWarehouseId &&
    row.orderWarehouseId === seen.orderWarehouseId &&
    row.buffer === seen.buffer &&
    row.cap === seen.cap &&
    sorted(warehouses.map((one) => one.warehouseId)) === sorted(seen.stockWarehouseIds);
  if (!isSame) throw new AppError("changed_meanwhile", { entity: "connection" });
}

function sorted(ids: readonly string[]): string {
  return [...ids].sort().join();
}
