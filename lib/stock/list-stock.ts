import "server-only";
import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { PLACES, stockConditions } from "./internal/stock-conditions";
import { type ListStockInput, listStockInput } from "./stock-list.schemas";

/** A product in a warehouse, with what lies there. */
export type StockRow = {
  readonly productId: string;
  readonly productName: string;
  readonly code: string | null;
  readonly unit: string;
  readonly imageUrl: string | null;
  readonly warehouseId: string;
  readonly warehouseName: string;
  readonly position: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
  /** Pieces that promises still wait for. */
  readonly waiting: number;
  /** false: never counted or moved, so the zero means "unknown". */
  readonly counted: boolean;
  readonly updatedAt: Date | null;
};

/**
 * A page of the stock list: every active product in every warehouse in use, by name. One statement per page, whatever the
 * size of the catalogue.
 */
export async function listStock(tenant: TenantContext, input: ListStockInput = {}): Promise<Page<StockRow>> {
  const query = listStockInput.parse(input);
  const conditions = stockConditions(tenant, query);
  if (query.cursor) {
    const [name, id, position, warehouseId] = decodeCursor(
      query.cursor,
      z.tuple([z.string(), z.uuid(), z.int32(), z.uuid()]),
    );
    // The first part alone lets the index of names start at the right place.
    conditions.push(Prisma.sql`p.name COLLATE "C" >= ${name}`);
    conditions.push(Prisma.sql`(p.name COLLATE "C", p.id, w.position, w.id)
      > (${name}, ${id}::uuid, ${position}::int, ${warehouseId}::uuid)`);
  }
  return withTenant(tenant, async (tx) => {
    const rows = await tx.$queryRaw<StockRow[]>`
      SELECT s.*, c.code, i.url AS "imageUrl", COALESCE(r.waiting, 0)::float8 AS waiting
        FROM (SELECT p.tenant_id, p.id AS "productId", p.name AS "productName", p.unit, w.id AS "warehouseId", w.name AS "warehouseName",
                     w.position, COALESCE(l.on_hand, 0)::float8 AS "onHand", COALESCE(l.reserved, 0)::float8 AS reserved,
                     COALESCE(l.on_hand - l.reserved, 0)::float8 AS available, l.counted_at IS NOT NULL AS counted,
                     l.updated_at AS "updatedAt"
                FROM ${PLACES}
               WHERE ${Prisma.join(conditions, " AND ")}
               ORDER BY p.name COLLATE "C", p.id, w.position, w.id
               LIMIT ${query.limit + 1}) s
        LEFT JOIN LATERAL (
          SELECT code FROM product_code WHERE tenant_id = s.tenant_id AND product_id = s."productId" AND kind = 'SKU') c ON true
        LEFT JOIN LATERAL (
          SELECT url FROM product_image WHERE tenant_id = s.tenant_id AND product_id = s."productId" ORDER BY position LIMIT 1) i ON true
        LEFT JOIN LATERAL (
          SELECT sum(wanted - quantity) AS waiting FROM reservation
           WHERE tenant_id = s.tenant_id AND product_id = s."productId" AND warehouse_id = s."warehouseId"
             AND state = 'active' AND quantity < wanted) r ON true
       ORDER BY s."productName" COLLATE "C", s."productId", s.position, s."warehouseId"`;
    return toPage(
      rows,
      query.limit,
      (row) => [row.productName, row.productId, row.position, row.warehouseId],
      (row) => row,
    );
  });
}
