import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { type LockedMember, lockMember } from "./internal/lock-people";
import type { TenantContext } from "./tenant-context";

/**
 * Makes another member the owner, and the owner an administrator, in one step: there is never none and never two. Both are
 * told by mail. Possible after the trial too. The caller has asked the owner's password again (lib/auth/give-ownership). Throws `forbidden` when the actor
 * is not the owner (any more), `not_found`, and `changed_meanwhile` when the member is suspended.
 */
export async function transferOwnership(tenant: TenantContext, memberId: string): Promise<void> {
  const { actor } = tenant;
  if (actor.kind !== "member") throw new AppError("forbidden", { permission: "tenant.own" });
  await withTenant(tenant, async (tx) => {
    const heir = await lockMember(tx, tenant, memberId, "tenant.own");
    if (heir.userId === actor.userId) throw new AppError("forbidden", { reason: "self" });
    if (heir.suspendedAt) throw new AppError("changed_meanwhile", { entity: "member" });
    // In this order: the database allows one owner at any moment.
    const { tenantId } = tenant;
    await tx.membership.update({
      where: { tenantId_userId: { tenantId, userId: actor.userId } },
      data: { role: "admin" },
    });
    await tx.membership.update({ where: { tenantId_userId: { tenantId, userId: memberId } }, data: { role: "owner" } });
    await recordAudit(tx, tenant, {
      action: "member.ownership_given",
      entity: "member",
      entityId: memberId,
      before: { role: heir.role },
      after: { role: "owner" },
    });
    await tellBoth(tx, tenant, actor.userId, heir);
  });
}

async function tellBoth(tx: TenantTx, tenant: TenantContext, ownerId: string, heir: LockedMember): Promise<void> {
  const people = await tx.user.findMany({
    where: { id: { in: [ownerId, heir.userId] } },
    select: { id: true, name: true, email: true, locale: true },
  });
  const owner = people.find(({ id }) => id === ownerId);
  for (const { id, email, locale } of people) {
    await queueMail(tx, {
      tenantId: tenant.tenantId,
      to: email,
      locale,
      template: id === heir.userId ? "ownership_received" : "ownership_given",
      data: {
        company: tenant.name,
        from: owner?.name ?? "–",
        to: heir.name,
        link: new URL(`/${tenant.slug}/settings/members`, env.PUBLIC_URL).href,
      },
    });
  }
}
