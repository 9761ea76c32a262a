import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { decryptSecret } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** What documents carry in place of a CNP that is not kept. */
export const NO_IDENTITY_NUMBER = "0000000000000";

/**
 * The buyer's CNP of an order, for those who may invoice (`documents.write`); thirteen zeros when none is kept. Each look is
 * audited. The value must not be logged or cached. Throws `forbidden`, `not_found`.
 */
export async function readIdentityNumber(tenant: TenantContext, orderId: string): Promise<string> {
  const { actor } = tenant;
  if (actor.kind !== "system" && !may(actor.role, "documents.write"))
    throw new AppError("forbidden", { permission: "documents.write" });
  if (!isId(orderId)) throw new AppError("not_found", { entity: "order" });
  const order = await withTenant(tenant, async (tx) => {
    const found = await tx.customerOrder.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: orderId } },
      select: { cnpEncrypted: true },
    });
    if (!found) throw new AppError("not_found", { entity: "order" });
    await recordAudit(tx, tenant, { action: "order.identity_number_shown", entity: "order", entityId: orderId });
    return found;
  });
  return order.cnpEncrypted === null ? NO_IDENTITY_NUMBER : decryptSecret(order.cnpEncrypted, `order:${orderId}`);
}
