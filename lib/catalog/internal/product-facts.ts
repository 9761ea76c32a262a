import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** What the audit trail says of a product: each field that a person changes, long ones by their beginning. */
export type ProductFacts = {
  name: string;
  brand: string | null;
  category: string | null;
  unit: string;
  vatRate: string;
  archived: boolean;
  description: string;
  code: string | null;
  barcodes: string[];
  additionalCodes: string[];
  images: number;
  attributes: string[];
};

/** Locks the product, so that what is read next is what the change finds. Nothing happens where there is none. */
export async function lockProduct(tx: TenantTx, tenant: TenantContext, productId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM product WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${productId}::uuid FOR NO KEY UPDATE`;
}

/** The facts of now; null for a product that is not there. */
export async function readProductFacts(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
): Promise<ProductFacts | null> {
  const [facts] = await tx.$queryRaw<ProductFacts[]>`
    SELECT p.name, p.brand, p.category, p.unit, p.vat_rate::float8::text AS "vatRate", p.archived_at IS NOT NULL AS archived,
           left(p.description, 200) AS description, c.code, coalesce(c.barcodes, '{}') AS barcodes,
           coalesce(c.additional, '{}') AS "additionalCodes",
           (SELECT count(*)::int FROM product_image i WHERE i.tenant_id = p.tenant_id AND i.product_id = p.id) AS images,
           ARRAY(SELECT a.name || ': ' || a.value FROM product_attribute a WHERE a.tenant_id = p.tenant_id AND a.product_id = p.id ORDER BY a.position) AS attributes
      FROM product p
      LEFT JOIN LATERAL (
        SELECT min(code) FILTER (WHERE kind = 'SKU') AS code,
               array_agg(code ORDER BY normalised_code) FILTER (WHERE kind = 'BARCODE') AS barcodes,
               array_agg(code ORDER BY normalised_code) FILTER (WHERE kind = 'ADDITIONAL') AS additional
          FROM product_code k WHERE k.tenant_id = p.tenant_id AND k.product_id = p.id) c ON true
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.id = ${productId}::uuid`;
  return facts ?? null;
}

/** Only the fields that differ, of both sides; null when nothing does. */
export function changedFacts(
  before: ProductFacts,
  after: ProductFacts,
): { before: Partial<ProductFacts>; after: Partial<ProductFacts> } | null {
  const changed = (Object.keys(after) as (keyof ProductFacts)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  if (changed.length === 0) return null;
  const of = (side: ProductFacts) => Object.fromEntries(changed.map((key) => [key, side[key]]));
  return { before: of(before), after: of(after) };
}
