import "server-only";
import { findProductsByCodes } from "@/lib/catalog/find-products-by-codes";
import { listProductsWithin } from "@/lib/catalog/list-products";
import { normaliseCode } from "@/lib/catalog/normalise-code";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { assertWarehouse } from "./internal/assert-warehouse";

/** A product as a line of an adjustment, with what lies in the warehouse now. */
export type StockLine = {
  readonly productId: string;
  readonly name: string;
  readonly code: string | null;
  readonly unit: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly counted: boolean;
};

const MOST_HITS = 8;

/**
 * What somebody means who scans or types `text`: the one product with this code, of whatever kind, or else active products
 * with these words. Throws `not_found` for a foreign warehouse.
 */
export function findStockLines(
  tenant: TenantContext,
  query: { warehouseId: string; text: string },
): Promise<{ exact: StockLine | null; hits: StockLine[] }> {
  return withTenant(tenant, async (tx) => {
    await assertWarehouse(tx, tenant, query.warehouseId);
    const code = normaliseCode(query.text);
    const owner = (await findProductsByCodes(tx, tenant, [query.text])).get(code);
    if (owner) {
      const [exact] = await readLines(tx, tenant, query.warehouseId, [owner.productId]);
      return { exact: exact ?? null, hits: [] };
    }
    const search = query.text.trim();
    const page =
      search === "" ? null : await listProductsWithin(tx, tenant, { search, sort: "name", limit: MOST_HITS });
    const ids = page?.items.map((row) => row.id) ?? [];
    return { exact: null, hits: await readLines(tx, tenant, query.warehouseId, ids) };
  });
}

/** The lines of known products, in the order of the ids: for another warehouse, or read again. Throws `not_found`. */
export function readStockLines(
  tenant: TenantContext,
  query: { warehouseId: string; productIds: readonly string[] },
): Promise<StockLine[]> {
  return withTenant(tenant, async (tx) => {
    await assertWarehouse(tx, tenant, query.warehouseId);
    const wanted = [...new Set(query.productIds)];
    const lines = wanted.every(isId) ? await readLines(tx, tenant, query.warehouseId, wanted) : [];
    if (lines.length < wanted.length) throw new AppError("not_found", { entity: "product" });
    return lines;
  });
}

async function readLines(
  tx: TenantTx,
  { tenantId }: TenantContext,
  warehouseId: string,
  productIds: readonly string[],
): Promise<StockLine[]> {
  if (productIds.length === 0) return [];
  const rows = await tx.$queryRaw<StockLine[]>`
    SELECT p.id AS "productId", p.name, p.unit, COALESCE(c.code, b.code) AS code, COALESCE(l.on_hand, 0)::float8 AS "onHand",
           COALESCE(l.reserved, 0)::float8 AS reserved, l.counted_at IS NOT NULL AS counted
      FROM product p
      LEFT JOIN product_code c ON c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.kind = 'SKU'
      LEFT JOIN LATERAL (
        SELECT code FROM product_code WHERE tenant_id = p.tenant_id AND product_id = p.id ORDER BY id LIMIT 1) b ON true
      LEFT JOIN stock_level l ON l.tenant_id = p.tenant_id AND l.product_id = p.id AND l.warehouse_id = ${warehouseId}::uuid
     WHERE p.tenant_id = ${tenantId}::uuid AND p.id = ANY (${[...productIds]}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.productId, row]));
  return productIds.flatMap((id) => byId.get(id) ?? []);
}
