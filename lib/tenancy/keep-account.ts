import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { findOwner } from "./internal/find-owner";
import { lockActor } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/**
 * The owner takes the deletion back while its day has not come: everything is as before, syncing goes on. Keeping an account that
 * is not to be deleted changes nothing. Throws `not_found` once the day has come.
 */
export async function keepAccount(tenant: TenantContext): Promise<void> {
  const { tenantId, actor } = tenant;
  if (actor.kind !== "member" || actor.role !== "owner") throw new AppError("forbidden", { permission: "tenant.own" });
  await withTenant(tenant, async (tx) => {
    await lockActor(tx, tenant, "tenant.own");
    const before = await tx.tenant.findUnique({ where: { id: tenantId }, select: { deletionDueAt: true } });
    if (!before) throw new AppError("not_found", { entity: "tenant" });
    if (!before.deletionDueAt) return;
    // Also by the clock of the database, which is the one that deletes.
    const count = await tx.$executeRaw`
      UPDATE tenant SET deletion_asked_at = NULL, deletion_asked_by = NULL, deletion_due_at = NULL
       WHERE id = ${tenantId}::uuid AND deletion_due_at > GREATEST(${clock.now()}, clock_timestamp())`;
    if (count === 0) throw new AppError("not_found", { entity: "tenant" });
    await recordAudit(tx, tenant, {
      action: "tenant.deletion_undone",
      entity: "tenant",
      entityId: tenantId,
      before: { deletionDueAt: before.deletionDueAt.toISOString() },
    });
    const owner = await findOwner(tx, tenantId);
    if (!owner) return;
    await queueMail(tx, {
      tenantId,
      to: owner.email,
      locale: owner.locale,
      template: "deletion_undone",
      data: { company: tenant.name, link: new URL(`/${tenant.slug}`, env.PUBLIC_URL).href },
    });
  });
}
