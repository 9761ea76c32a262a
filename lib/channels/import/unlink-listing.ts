import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Takes the link away; the product stays. Nothing is sent for the listing any more. Throws `not_found`. */
export async function unlinkListing(tenant: TenantContext, listingId: string): Promise<void> {
  assertMayWrite(tenant);
  await withTenant(tenant, (tx) => unlinkListingIn(tx, tenant, listingId));
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
