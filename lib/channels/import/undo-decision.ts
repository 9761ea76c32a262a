import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { UndoOutcome } from "./import-types";
import { lockLink, takeBack } from "./internal/take-back";

/**
 * Takes a person's decision back (decideListing), so that the listing is a question again with the same candidates: the link goes, a
 * product made for it too, one set aside is to be decided again. Refused as undoImport is. `nothing` when it is open already.
 */
export async function undoDecision(tenant: TenantContext, listingId: string): Promise<UndoOutcome> {
  assertMayWrite(tenant);
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  return withTenant(tenant, async (tx) => {
    const link = await lockLink(tx, tenant, listingId);
    const outcome: UndoOutcome =
      link.productId === null
        ? { outcome: "nothing" }
        : await takeBack(tx, tenant, { ...link, productId: link.productId });
    if (outcome.outcome !== "refused") await reopen(tx, tenant, listingId);
    return outcome;
  });
}

/** Candidates that were shown are open again; a product that a person found by searching was never one. */
async function reopen(tx: TenantTx, tenant: TenantContext, listingId: string): Promise<void> {
  const { tenantId } = tenant;
  await tx.listingMatch.deleteMany({
    where: { tenantId, listingId, decision: { in: ["chosen", "created"] }, evidence: { equals: [] } },
  });
  const open = await tx.listingMatch.updateMany({
    where: { tenantId, listingId, decision: { in: ["chosen", "skipped"] } },
    data: { decision: null, decidedBy: null, decidedAt: null },
  });
  const left =
    open.count > 0 ? open.count : await tx.listingMatch.count({ where: { tenantId, listingId, decision: null } });
  await tx.$executeRaw`
    UPDATE listing SET link_state = ${left > 0 ? "undecided" : "unlinked"}, updated_at = now()
     WHERE tenant_id = ${tenantId}::uuid AND id = ${listingId}::uuid AND product_id IS NULL`;
}
