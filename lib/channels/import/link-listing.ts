import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { assertProduct } from "@/lib/catalog/assert-product";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { writeLinks } from "./internal/write-links";

/**
 * Links one listing to a product that a person chose; a link that it has is replaced. Order lines that waited for it are promised
 * their pieces in the same transaction. Throws `not_found`.
 */
export async function linkListing(tenant: TenantContext, listingId: string, productId: string): Promise<void> {
  assertMayWrite(tenant);
  await withTenant(tenant, (tx) => linkListingIn(tx, tenant, listingId, productId));
}

/** The same inside a transaction of the caller. */
export async function linkListingIn(
  tx: TenantTx,
  tenant: TenantContext,
  listingId: string,
  productId: string,
): Promise<void> {
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  if (!isId(productId)) throw new AppError("not_found", { entity: "product" });
  const rows = await tx.$queryRaw<{ productId: string | null }[]>`
    SELECT product_id AS "productId" FROM listing WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${listingId}::uuid FOR UPDATE`;
  const before = rows[0];
  if (!before) throw new AppError("not_found", { entity: "listing" });
  if (before.productId === productId) return;
  await assertProduct(tx, tenant, productId);
  await writeLinks(tx, tenant, [{ listingId, productId, decision: "chosen", evidence: [] }]);
  await recordAudit(tx, tenant, {
    action: "listing.linked",
    entity: "listing",
    entityId: listingId,
    before: { productId: before.productId },
    after: { productId },
  });
}
