import "server-only";
import { z } from "zod";
import { assertProduct } from "@/lib/catalog/assert-product";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { assertWarehouse } from "./internal/assert-warehouse";

export type StockLevelView = {
  readonly productId: string;
  readonly warehouseId: string;
  readonly onHand: number;
  readonly reserved: number;
  /** On hand less reserved; below zero when more is promised or gone than was there. */
  readonly available: number;
  /** false: never counted or moved, so the zero means "unknown". */
  readonly counted: boolean;
  readonly updatedAt: Date;
};

/** Stock levels in (product, warehouse) order, of one product or one warehouse when asked. Throws `not_found` for a foreign one. */
export function listStockLevels(
  tenant: TenantContext,
  query: { productId?: string; warehouseId?: string; cursor?: string; limit: number },
): Promise<Page<StockLevelView>> {
  return withTenant(tenant, async (tx) => {
    const { tenantId } = tenant;
    const conditions = [Prisma.sql`l.tenant_id = ${tenantId}::uuid`];
    if (query.productId !== undefined) {
      await assertProduct(tx, tenant, query.productId);
      conditions.push(Prisma.sql`l.product_id = ${query.productId}::uuid`);
    }
    if (query.warehouseId !== undefined) {
      await assertWarehouse(tx, tenant, query.warehouseId);
      conditions.push(Prisma.sql`l.warehouse_id = ${query.warehouseId}::uuid`);
    }
    if (query.cursor) {
      const [productId, warehouseId] = decodeCursor(query.cursor, z.tuple([z.uuid(), z.uuid()]));
      conditions.push(Prisma.sql`(l.product_id, l.warehouse_id) > (${productId}::uuid, ${warehouseId}::uuid)`);
    }
    const rows = await tx.$queryRaw<StockLevelView[]>`
      SELECT l.product_id AS "productId", l.warehouse_id AS "warehouseId", l.on_hand::float8 AS "onHand", l.reserved::float8 AS reserved,
             (l.on_hand - l.reserved)::float8 AS available, l.counted_at IS NOT NULL AS counted, l.updated_at AS "updatedAt"
        FROM stock_level l
       WHERE ${Prisma.join(conditions, " AND ")}
       ORDER BY l.product_id, l.warehouse_id
       LIMIT ${query.limit + 1}`;
    return toPage(
      rows,
      query.limit,
      (row) => [row.productId, row.warehouseId],
      (row) => row,
    );
  });
}
