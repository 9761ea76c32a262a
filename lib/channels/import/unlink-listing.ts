import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { deleteUnusedProduct } from "@/lib/catalog/delete-unused-product";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type UndoOutcome = { productId: string | null; product: "kept" | "deleted" | "archived" };

/** Takes the link away; the product stays. Nothing is sent for the listing any more. Throws `not_found`. */
export async function unlinkListing(tenant: TenantContext, listingId: string): Promise<void> {
  assertMayWrite(tenant);
  await withTenant(tenant, (tx) => unlinkListingIn(tx, tenant, listingId));
}

/**
 * Takes back what an import did with one listing: the link goes, and a product that the import had made for it goes too when
 * nothing else uses it. A product that has a history already (stock, orders) is archived instead.
 */
export async function undoImport(tenant: TenantContext, listingId: string): Promise<UndoOutcome> {
  assertMayWrite(tenant);
  return withTenant(tenant, async (tx) => {
    const before = await unlinkListingIn(tx, tenant, listingId);
    if (before === null) return { productId: null, product: "kept" };
    const match = await tx.listingMatch.findUnique({
      where: { tenantId_listingId_productId: { tenantId: tenant.tenantId, listingId, productId: before } },
      select: { decision: true },
    });
    if (match?.decision !== "created") return { productId: before, product: "kept" };
    const others = await tx.listing.count({ where: { tenantId: tenant.tenantId, productId: before } });
    if (others > 0) return { productId: before, product: "kept" };
    return { productId: before, product: await deleteUnusedProduct(tx, tenant, before) };
  });
}

/** The same inside a transaction of the caller. Answers the product that was linked. */
export async function unlinkListingIn(tx: TenantTx, tenant: TenantContext, listingId: string): Promise<string | null> {
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  const rows = await tx.$queryRaw<{ productId: string | null }[]>`
    SELECT product_id AS "productId" FROM listing WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${listingId}::uuid FOR UPDATE`;
  const before = rows[0];
  if (!before) throw new AppError("not_found", { entity: "listing" });
  if (before.productId === null) return null;
  await tx.$executeRaw`
    UPDATE listing SET product_id = NULL, link_state = 'unlinked', updated_at = now()
     WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${listingId}::uuid`;
  await recordAudit(tx, tenant, {
    action: "listing.unlinked",
    entity: "listing",
    entityId: listingId,
    before: { productId: before.productId },
  });
  return before.productId;
}
