import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { dayInNumbers } from "./internal/day-in-numbers";
import { findOwner } from "./internal/find-owner";
import { lockActor } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/** So long everything can still be read, taken out and undone. */
export const DAYS_UNTIL_DELETION = 30;

/**
 * The owner asks for the account to be deleted with all it holds. From this second it can only be read, nothing is synced; after
 * thirty days it goes (`deleteDueTenant`). Told to the owner by mail. Asking again does not move the day. The password is asked by
 * lib/auth. Throws `forbidden` for anybody but the member who owns it now.
 */
export async function askDeletion(tenant: TenantContext): Promise<Date> {
  const { tenantId, actor } = tenant;
  if (actor.kind !== "member" || actor.role !== "owner") throw new AppError("forbidden", { permission: "tenant.own" });
  const askedAt = clock.now();
  const dueAt = new Date(askedAt.getTime() + DAYS_UNTIL_DELETION * 86_400_000);
  return withTenant(tenant, async (tx) => {
    // Saying the password took a while, in which the account may have been given away.
    await lockActor(tx, tenant, "tenant.own");
    const { count } = await tx.tenant.updateMany({
      where: { id: tenantId, deletionDueAt: null },
      data: { deletionAskedAt: askedAt, deletionAskedBy: actor.userId, deletionDueAt: dueAt },
    });
    if (count === 0) {
      const { deletionDueAt } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
      return deletionDueAt ?? dueAt;
    }
    await recordAudit(tx, tenant, {
      action: "tenant.deletion_asked",
      entity: "tenant",
      entityId: tenantId,
      after: { deletionDueAt: dueAt.toISOString() },
    });
    const owner = await findOwner(tx, tenantId);
    if (owner) {
      await queueMail(tx, {
        tenantId,
        to: owner.email,
        locale: owner.locale,
        template: "deletion_asked",
        data: {
          company: tenant.name,
          day: dayInNumbers(dueAt, tenant.timeZone),
          link: new URL(`/${tenant.slug}/settings/privacy`, env.PUBLIC_URL).href,
        },
      });
    }
    return dueAt;
  });
}
