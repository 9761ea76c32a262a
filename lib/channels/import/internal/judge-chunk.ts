import "server-only";
import { findProductsByCodes } from "@/lib/catalog/find-products-by-codes";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { Verdict } from "../import-types";
import { judgeListings } from "./judge-listings";
import type { ListingToImport } from "./listing-to-import";
import type { NearProducts } from "./near-products";
import { productName } from "./product-name";

/** Verdicts for some listings of one connection, with what the database knows at this moment. Three statements. */
export async function judgeChunk(
  tx: TenantTx,
  tenant: TenantContext,
  listings: readonly ListingToImport[],
  near: NearProducts,
): Promise<Verdict[]> {
  const connectionId = listings[0]?.connectionId;
  if (connectionId === undefined) return [];
  const codes = listings.flatMap((listing) => [listing.barcode, listing.stockCode ?? ""]);
  const owners = await findProductsByCodes(tx, tenant, codes);
  const named = listings.map((listing) => ({ ...listing, name: productName(listing) }));
  const byName = new Map(named.map((listing) => [listing.id, near.similarTo(listing.name)]));
  const mentioned = new Set([
    ...[...owners.values()].map((owner) => owner.productId),
    ...[...byName.values()].flat().map((product) => product.productId),
  ]);
  const linkedHere = await readLinkedHere(tx, tenant, connectionId, [...mentioned]);
  const archived = await readArchived(
    tx,
    tenant,
    [...owners.values()].map((owner) => owner.productId),
  );
  return judgeListings(named, { owners, linkedHere, archived, byBare: near.byBare, byGtin: near.byGtin, byName });
}

async function readArchived(tx: TenantTx, tenant: TenantContext, productIds: readonly string[]): Promise<Set<string>> {
  if (productIds.length === 0) return new Set();
  const rows = await tx.product.findMany({
    where: { tenantId: tenant.tenantId, id: { in: [...productIds] }, archivedAt: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

export async function readLinkedHere(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  productIds: readonly string[],
): Promise<Set<string>> {
  if (productIds.length === 0) return new Set();
  const rows = await tx.listing.findMany({
    where: { tenantId: tenant.tenantId, connectionId, productId: { in: [...productIds] } },
    select: { productId: true },
  });
  return new Set(rows.flatMap((row) => row.productId ?? []));
}
