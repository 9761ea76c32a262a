import "server-only";
import { z } from "zod";
import { assertProduct } from "@/lib/catalog/assert-product";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { assertWarehouse } from "./internal/assert-warehouse";
import { type PriceRow, toPriceView } from "./internal/read-price";
import type { PriceView } from "./pricing-types";

/** Prices in (warehouse, product) order, of one product or one warehouse when asked. Throws `not_found` for a foreign one. */
export function listPrices(
  tenant: TenantContext,
  query: { productId?: string; warehouseId?: string; cursor?: string; limit: number },
): Promise<Page<PriceView>> {
  return withTenant(tenant, async (tx) => {
    const { tenantId } = tenant;
    const conditions = [Prisma.sql`p.tenant_id = ${tenantId}::uuid`];
    if (query.productId !== undefined) {
      await assertProduct(tx, tenant, query.productId);
      conditions.push(Prisma.sql`p.product_id = ${query.productId}::uuid`);
    }
    if (query.warehouseId !== undefined) {
      await assertWarehouse(tx, tenant, query.warehouseId);
      conditions.push(Prisma.sql`p.warehouse_id = ${query.warehouseId}::uuid`);
    }
    if (query.cursor) {
      const [warehouseId, productId] = decodeCursor(query.cursor, z.tuple([z.uuid(), z.uuid()]));
      conditions.push(Prisma.sql`(p.warehouse_id, p.product_id) > (${warehouseId}::uuid, ${productId}::uuid)`);
    }
    const rows = await tx.$queryRaw<PriceRow[]>`
      SELECT p.product_id AS "productId", p.warehouse_id AS "warehouseId", p.gross, p.list_gross AS "listGross", p.currency,
             p.updated_at AS "updatedAt"
        FROM price p
       WHERE ${Prisma.join(conditions, " AND ")}
       ORDER BY p.warehouse_id, p.product_id
       LIMIT ${query.limit + 1}`;
    return toPage(rows, query.limit, (row) => [row.warehouseId, row.productId], toPriceView);
  });
}
