import "server-only";
import { newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/db/generated/client";
import type { TenantTx } from "@/lib/db/with-tenant";
import { actorColumns, type TenantContext } from "@/lib/tenancy/tenant-context";

export type AuditEntry = {
  /** noun.verb in the past: "api_key.created". */
  action: string;
  entity: string;
  entityId?: string;
  /** Only what changed, never a secret or a personal number. */
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

/** Writes who changed what, in the transaction of the change. The table takes inserts only. */
export async function recordAudit(tx: TenantTx, tenant: TenantContext, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: { tenantId: tenant.tenantId, id: newId(), ...actorColumns(tenant.actor), ...entry },
  });
}
