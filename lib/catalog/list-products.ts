import "server-only";
import { z } from "zod";
import { cursorMoment, decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type ListProductsInput, listProductsInput } from "./catalog.schemas";
import type { ProductRow } from "./catalog-types";
import { barcodeOfArticleCode } from "./internal/barcode-of-article-code";
import { productConditions } from "./internal/product-filter";

type Row = Omit<ProductRow, "barcodes" | "additionalCodes"> & {
  barcodes: string[] | null;
  additionalCodes: string[] | null;
};
type Sort = z.output<typeof listProductsInput>["sort"];

/**
 * A page of products. `search` looks for every word in name, brand and codes, without regard to case and diacritics;
 * `code` finds exactly one product by any of its codes. One statement per page, whatever the size of the catalogue.
 */
export function listProducts(tenant: TenantContext, input: ListProductsInput = {}): Promise<Page<ProductRow>> {
  return withTenant(tenant, (tx) => listProductsWithin(tx, tenant, input));
}

/** The same inside a running transaction. */
export async function listProductsWithin(
  tx: TenantTx,
  tenant: TenantContext,
  input: ListProductsInput = {},
): Promise<Page<ProductRow>> {
  const query = listProductsInput.parse(input);
  const conditions = productConditions(tenant, query);
  if (query.cursor) conditions.push(afterCursor(query.sort, query.cursor));
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.*, c.sku AS code, c.barcodes, c.additional AS "additionalCodes", i.url AS "imageUrl"
      FROM (SELECT p.tenant_id, p.id, p.name, p.brand, p.category, p.unit, p.vat_rate::float8 AS "vatRate",
                   p.archived_at AS "archivedAt", p.created_at AS "createdAt"
              FROM product p
             WHERE ${Prisma.join(conditions, " AND ")}
             ORDER BY ${ORDER[query.sort]}
             LIMIT ${query.limit + 1}) p
      LEFT JOIN LATERAL (
        SELECT max(code) FILTER (WHERE kind = 'SKU') AS sku,
               array_agg(code ORDER BY id) FILTER (WHERE kind = 'BARCODE') AS barcodes,
               array_agg(code ORDER BY id) FILTER (WHERE kind = 'ADDITIONAL') AS additional
          FROM product_code WHERE tenant_id = p.tenant_id AND product_id = p.id) c ON true
      LEFT JOIN LATERAL (
        SELECT url FROM product_image WHERE tenant_id = p.tenant_id AND product_id = p.id ORDER BY position LIMIT 1) i ON true
     ORDER BY ${OUTER_ORDER[query.sort]}`;
  return toPage(rows, query.limit, (row) => cursorKey(query.sort, row), toItem);
}

const ORDER = {
  newest: Prisma.sql`p.created_at DESC, p.id DESC`,
  name: Prisma.sql`p.name COLLATE "C", p.id`,
  name_desc: Prisma.sql`p.name COLLATE "C" DESC, p.id DESC`,
} as const satisfies Record<Sort, Prisma.Sql>;

/** The same order once more: a join keeps none by itself. */
const OUTER_ORDER = {
  ...ORDER,
  newest: Prisma.sql`p."createdAt" DESC, p.id DESC`,
} as const satisfies Record<Sort, Prisma.Sql>;

function afterCursor(sort: Sort, cursor: string): Prisma.Sql {
  if (sort === "newest") {
    const [createdAt, id] = decodeCursor(cursor, z.tuple([cursorMoment, z.uuid()]));
    return Prisma.sql`(p.created_at, p.id) < (${createdAt}::timestamptz, ${id}::uuid)`;
  }
  const [name, id] = decodeCursor(cursor, z.tuple([z.string(), z.uuid()]));
  return sort === "name"
    ? Prisma.sql`(p.name COLLATE "C", p.id) > (${name}, ${id}::uuid)`
    : Prisma.sql`(p.name COLLATE "C", p.id) < (${name}, ${id}::uuid)`;
}

function cursorKey(sort: Sort, row: Row): string[] {
  return [sort === "newest" ? row.createdAt.toISOString() : row.name, row.id];
}

function toItem(row: Row): ProductRow {
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    barcodes: row.barcodes ?? barcodeOfArticleCode(row.code),
    additionalCodes: row.additionalCodes ?? [],
    brand: row.brand,
    category: row.category,
    unit: row.unit,
    vatRate: row.vatRate,
    imageUrl: row.imageUrl,
    archivedAt: row.archivedAt,
    createdAt: row.createdAt,
  };
}
