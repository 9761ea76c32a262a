import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ProductView } from "./catalog-types";
import { barcodeOfArticleCode } from "./internal/barcode-of-article-code";

type Row = Omit<ProductView, "barcodes" | "additionalCodes" | "vatRate"> & {
  vatRate: number;
  barcodes: string[] | null;
  additionalCodes: string[] | null;
  images: string[] | null;
  attributes: ProductView["attributes"] | null;
};

/** Whole products by id, in the order of the ids; unknown ids are left out. One statement. */
export async function readProducts(
  tx: TenantTx,
  tenant: TenantContext,
  productIds: readonly string[],
): Promise<ProductView[]> {
  if (productIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.id, p.name, p.brand, p.category, p.unit, p.vat_rate::float8 AS "vatRate", p.description,
           p.archived_at AS "archivedAt", p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt",
           c.sku AS code, c.barcodes, c.additional AS "additionalCodes", i.images, a.attributes
      FROM product p
      LEFT JOIN LATERAL (
        SELECT max(code) FILTER (WHERE kind = 'SKU') AS sku,
               array_agg(code ORDER BY id) FILTER (WHERE kind = 'BARCODE') AS barcodes,
               array_agg(code ORDER BY id) FILTER (WHERE kind = 'ADDITIONAL') AS additional
          FROM product_code WHERE tenant_id = p.tenant_id AND product_id = p.id) c ON true
      LEFT JOIN LATERAL (
        SELECT array_agg(url ORDER BY position) AS images
          FROM product_image WHERE tenant_id = p.tenant_id AND product_id = p.id) i ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('name', name, 'value', value) ORDER BY position) AS attributes
          FROM product_attribute WHERE tenant_id = p.tenant_id AND product_id = p.id) a ON true
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.id = ANY (${[...productIds]}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, toView(row)]));
  return productIds.flatMap((id) => byId.get(id) ?? []);
}

function toView(row: Row): ProductView {
  return {
    ...row,
    barcodes: row.barcodes ?? barcodeOfArticleCode(row.code),
    additionalCodes: row.additionalCodes ?? [],
    images: row.images ?? [],
    attributes: row.attributes ?? [],
  };
}
