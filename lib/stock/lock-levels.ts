import "server-only";
import { type Quantity, quantity } from "@/lib/core/quantity";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { StockPlace } from "./stock-types";

export type LockedLevel = StockPlace & {
  readonly onHand: Quantity;
  readonly reserved: Quantity;
  readonly counted: boolean;
};

/**
 * Locks the levels of the given places until the transaction ends, always in (product, warehouse) order, and says what
 * they hold. A place that was never touched has no level and is absent. Whoever changes reservations or order lines of
 * several products locks their levels first, so that two writers wait for each other instead of dying in a deadlock.
 */
export async function lockLevels(
  tx: TenantTx,
  tenant: TenantContext,
  places: readonly StockPlace[],
): Promise<LockedLevel[]> {
  if (places.length === 0) return [];
  const rows = await tx.$queryRaw<LevelRow[]>(Prisma.sql`
    SELECT l.product_id AS "productId", l.warehouse_id AS "warehouseId", l.on_hand AS "onHand", l.reserved,
           l.counted_at IS NOT NULL AS counted
      FROM stock_level l
     WHERE l.tenant_id = ${tenant.tenantId}::uuid
       AND (l.product_id, l.warehouse_id) IN (
             SELECT * FROM unnest(${places.map((place) => place.productId)}::uuid[], ${places.map((place) => place.warehouseId)}::uuid[]))
     ORDER BY l.product_id, l.warehouse_id
       FOR UPDATE`);
  return rows.map((row) => ({ ...row, onHand: quantity(row.onHand), reserved: quantity(row.reserved) }));
}

type LevelRow = StockPlace & { onHand: Prisma.Decimal; reserved: Prisma.Decimal; counted: boolean };
