import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";

/** The person whom a company's own mails go to. */
export async function findOwner(
  tx: TenantTx,
  tenantId: string,
): Promise<{ id: string; email: string; locale: string } | null> {
  const owner = await tx.membership.findFirst({ where: { tenantId, role: "owner" }, select: { userId: true } });
  return owner && tx.user.findUnique({ where: { id: owner.userId }, select: { id: true, email: true, locale: true } });
}
