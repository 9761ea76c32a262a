import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";

/** What every new company has from its birth: its owner and its first warehouse. */
export async function furnishCompany(tx: TenantTx, tenantId: string, ownerId: string): Promise<void> {
  await tx.membership.create({ data: { tenantId, userId: ownerId, role: "owner" } });
  await tx.warehouse.create({ data: { tenantId, id: newId(), code: "DP", name: "Depozit principal" } });
}
