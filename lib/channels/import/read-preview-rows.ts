import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { readAttributes } from "./internal/listing-to-import";
import { productName } from "./internal/product-name";
import type { PreviewRow } from "./preview-import";

export type PreviewLine = PreviewRow & {
  /** With the values that tell it from its variants: the name that a new product would have. */
  title: string;
  barcode: string;
  stockCode: string | null;
  imageUrl: string | null;
  salePriceMinor: bigint | null;
  currency: string;
  channelQuantity: number | null;
  productName: string | null;
};

/** A page of a preview with what a person recognises the listings by, and the names of their products. Order kept. */
export async function readPreviewRows(tenant: TenantContext, rows: readonly PreviewRow[]): Promise<PreviewLine[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.listingId);
  const productIds = rows.flatMap((row) => row.productId ?? []);
  const { listings, products } = await withTenant(tenant, async (tx) => ({
    listings: await tx.$queryRaw<
      (Omit<PreviewLine, keyof PreviewRow | "productName"> & { id: string; attributes: unknown })[]
    >`
      SELECT id, title, attributes, barcode, stock_code AS "stockCode", image_urls[1] AS "imageUrl", sale_price_minor AS "salePriceMinor", currency,
             channel_quantity AS "channelQuantity"
        FROM listing WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${ids}::uuid[])`,
    products: await tx.product.findMany({
      where: { tenantId: tenant.tenantId, id: { in: productIds } },
      select: { id: true, name: true },
    }),
  }));
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const names = new Map(products.map((product) => [product.id, product.name]));
  return rows.flatMap((row) => {
    const listing = byId.get(row.listingId);
    if (!listing) return [];
    const { id: _id, attributes, ...facts } = listing;
    const title = productName({ title: listing.title, attributes: readAttributes(attributes) });
    return [
      { ...row, ...facts, title, productName: row.productId === null ? null : (names.get(row.productId) ?? null) },
    ];
  });
}
