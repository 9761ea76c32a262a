import "server-only";
import { z } from "zod";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type ListingToImport = {
  id: string;
  connectionId: string;
  externalId: string;
  barcode: string;
  stockCode: string | null;
  title: string;
  description: string;
  brand: string | null;
  categoryName: string | null;
  attributes: { name: string; value: string; isVariant?: boolean }[];
  imageUrls: string[];
  vatRate: number | null;
  salePriceMinor: bigint | null;
  listPriceMinor: bigint | null;
  currency: string;
  channelQuantity: number | null;
};

const attributeList = z.array(z.object({ name: z.string(), value: z.string(), isVariant: z.boolean().optional() }));

/** Attributes as a listing keeps them; none for anything else. */
export function readAttributes(value: unknown): ListingToImport["attributes"] {
  return attributeList.catch([]).parse(value);
}

/**
 * Listings of a connection that have no product, in id order. `lock` takes them for the rest of the transaction: an import of orders at
 * the same moment waits and then finds the link. Those that are linked or gone meanwhile are left out.
 */
export async function readListingsToImport(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  listingIds: readonly string[],
  lock: boolean,
): Promise<ListingToImport[]> {
  if (listingIds.length === 0) return [];
  const ids = [...listingIds];
  if (lock) {
    await tx.$queryRaw`
      SELECT 1 FROM listing WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  }
  const rows = await tx.listing.findMany({
    where: { tenantId: tenant.tenantId, connectionId, id: { in: ids }, productId: null },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({
    id: row.id,
    connectionId: row.connectionId,
    externalId: row.externalId,
    barcode: row.barcode,
    stockCode: row.stockCode,
    title: row.title,
    description: row.description,
    brand: row.brand,
    categoryName: row.categoryName,
    attributes: readAttributes(row.attributes),
    imageUrls: row.imageUrls,
    vatRate: row.vatRate === null ? null : Number(row.vatRate),
    salePriceMinor: row.salePriceMinor,
    listPriceMinor: row.listPriceMinor,
    currency: row.currency,
    channelQuantity: row.channelQuantity,
  }));
}
