import "server-only";
import { findProductsByCodes } from "@/lib/catalog/find-products-by-codes";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import { actorColumns, type TenantContext } from "@/lib/tenancy/tenant-context";
import { type DecideListingInput, decideListingInput } from "./import.schemas";
import { createFromListings } from "./internal/create-from-listings";
import { type ListingToImport, readListingsToImport } from "./internal/listing-to-import";
import { writeLinks } from "./internal/write-links";
import { linkListingIn } from "./link-listing";

/**
 * What a person decides for a listing that the import left open: one of the products, a new one, or none for now (it is then left out of
 * imports of everything). A new product needs a code of its own: an article code that another product has stays with that one; when the
 * barcode belongs to another product, `code_taken` names it.
 * Answers the product, null when skipped.
 */
export async function decideListing(
  tenant: TenantContext,
  listingId: string,
  given: DecideListingInput,
): Promise<{ productId: string | null }> {
  assertMayWrite(tenant);
  const input = decideListingInput.parse(given);
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  if (input.decision === "link") {
    await withTenant(tenant, (tx) => linkListingIn(tx, tenant, listingId, input.productId));
    return { productId: input.productId };
  }
  return input.decision === "new" ? makeNew(tenant, listingId) : setAside(tenant, listingId);
}

async function makeNew(tenant: TenantContext, listingId: string): Promise<{ productId: string }> {
  const { tenantId } = tenant;
  return withTenant(tenant, async (tx) => {
    const place = await tx.listing.findUnique({
      where: { tenantId_id: { tenantId, id: listingId } },
      select: { connectionId: true, productId: true, connection: { select: { priceWarehouseId: true } } },
    });
    if (!place) throw new AppError("not_found", { entity: "listing" });
    const [listing] = await readListingsToImport(tx, tenant, place.connectionId, [listingId], true);
    if (!listing) throw new AppError("changed_meanwhile", { entity: "listing" });
    const own = await withoutTakenStockCode(tx, tenant, listing);
    const [outcome] = await createFromListings(tx, tenant, [own], place.connection.priceWarehouseId);
    if (outcome?.outcome !== "created") {
      throw new AppError("code_taken", { code: outcome?.code, productId: outcome?.productId });
    }
    await writeLinks(tx, tenant, [{ listingId, productId: outcome.productId, decision: "created", evidence: [] }]);
    return { productId: outcome.productId };
  });
}

/** Sellers give one article code to several variants; the barcode still tells them apart. */
async function withoutTakenStockCode(
  tx: TenantTx,
  tenant: TenantContext,
  listing: ListingToImport,
): Promise<ListingToImport> {
  if (listing.stockCode === null) return listing;
  const taken = await findProductsByCodes(tx, tenant, [listing.stockCode]);
  return taken.size > 0 ? { ...listing, stockCode: null } : listing;
}

async function setAside(tenant: TenantContext, listingId: string): Promise<{ productId: null }> {
  const { tenantId } = tenant;
  const { actorKind, actorId } = actorColumns(tenant.actor);
  await withTenant(tenant, async (tx) => {
    const there = await tx.listing.count({ where: { tenantId, id: listingId } });
    if (there === 0) throw new AppError("not_found", { entity: "listing" });
    await tx.listingMatch.updateMany({
      where: { tenantId, listingId, decision: null },
      data: { decision: "skipped", decidedBy: `${actorKind}:${actorId}`, decidedAt: new Date() },
    });
  });
  return { productId: null };
}
