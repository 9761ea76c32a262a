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
 * With `missingToo` the products of absent levels are locked instead, so that two who count a product for the first time
 * at once wait for each other as well.
 */
export async function lockLevels(
  tx: TenantTx,
  tenant: TenantContext,
  places: readonly StockPlace[],
  options: { missingToo?: boolean } = {},
): Promise<LockedLevel[]> {
  if (places.length === 0) return [];
  const levels = await lockExisting(tx, tenant, places);
  if (!options.missingToo) return levels;
  const known = new Set(levels.map(nameOf));
  const missing = places.filter((place) => !known.has(nameOf(place)));
  if (missing.length === 0) return levels;
  await tx.$queryRaw`
    SELECT 1 FROM product WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${missing.map((place) => place.productId)}::uuid[])
     ORDER BY id FOR NO KEY UPDATE`;
  return [...levels, ...(await lockExisting(tx, tenant, missing))];
}

function nameOf(place: StockPlace): string {
  return `${place.productId} ${place.warehouseId}`;
}

async function lockExisting(
  tx: TenantTx,
  tenant: TenantContext,
  places: readonly StockPlace[],
): Promise<LockedLevel[]> {
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
