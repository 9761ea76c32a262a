import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type StockOfProduct = {
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  /** false: unknown in every warehouse. */
  readonly counted: boolean;
};

/**
 * Stock of each product over all warehouses, or over one; for a page of a list. Products without a level are absent. One
 * statement.
 */
export async function stockOfProducts(
  tenant: TenantContext,
  productIds: readonly string[],
  warehouseId?: string,
): Promise<Map<string, StockOfProduct>> {
  if (productIds.length === 0) return new Map();
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<(StockOfProduct & { productId: string })[]>`
      SELECT l.product_id AS "productId", sum(l.on_hand)::float8 AS "onHand", sum(l.reserved)::float8 AS reserved,
             sum(l.on_hand - l.reserved)::float8 AS available, bool_or(l.counted_at IS NOT NULL) AS counted
        FROM stock_level l
       WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.product_id = ANY (${[...productIds]}::uuid[])
         AND (${warehouseId ?? null}::uuid IS NULL OR l.warehouse_id = ${warehouseId ?? null}::uuid)
       GROUP BY l.product_id`,
  );
  return new Map(rows.map(({ productId, ...stock }) => [productId, stock]));
}
