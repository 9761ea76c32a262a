import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { UndoOutcome } from "./import-types";
import { lockLink, takeBack } from "./internal/take-back";

/**
 * Takes back what an import did with one listing: the link goes, the opening stock it brought is taken out by a movement, and a
 * product that was made for it goes too. Refused, with the reason and nothing changed, when that would tear away something in use
 * (UndoHindrance). A listing without a product answers `nothing`. Throws `not_found`.
 */
export async function undoImport(tenant: TenantContext, listingId: string): Promise<UndoOutcome> {
  assertMayWrite(tenant);
  if (!isId(listingId)) throw new AppError("not_found", { entity: "listing" });
  return withTenant(tenant, async (tx) => {
    const link = await lockLink(tx, tenant, listingId);
    return link.productId === null
      ? { outcome: "nothing" }
      : takeBack(tx, tenant, { ...link, productId: link.productId });
  });
}
