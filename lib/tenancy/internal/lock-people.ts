import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import { may, type Permission, type Role } from "../roles";
import type { TenantContext } from "../tenant-context";

export type LockedMember = { userId: string; name: string; email: string; role: Role; suspendedAt: Date | null };

/**
 * Locks the membership of the person who acts, and of the member it is about, in one order for everybody, and reads both as
 * they are now: of two administrators who demote each other at the same moment, the later one is none any more. Throws
 * `forbidden` when the actor may not (any more), `not_found` when there is no such member.
 */
export async function lockMember(
  tx: TenantTx,
  tenant: TenantContext,
  memberId: string,
  permission: Permission = "people.manage",
): Promise<LockedMember> {
  if (!isId(memberId)) throw new AppError("not_found", { entity: "member" });
  const people = await lock(tx, tenant, permission, [memberId]);
  const member = people.find(({ userId }) => userId === memberId);
  if (!member) throw new AppError("not_found", { entity: "member" });
  return member;
}

/** The same for acts that are about no member (yet). Answers the actor; null when it is the system. */
export async function lockActor(
  tx: TenantTx,
  tenant: TenantContext,
  permission: Permission = "people.manage",
): Promise<LockedMember | null> {
  const people = await lock(tx, tenant, permission, []);
  return people[0] ?? null;
}

/** The membership of the person who acts, for what they do about themselves: asks for no permission. Throws `forbidden`. */
export async function lockSelf(tx: TenantTx, tenant: TenantContext): Promise<LockedMember> {
  const { actor } = tenant;
  if (actor.kind !== "member") throw new AppError("forbidden");
  const [self] = await lockRows(tx, tenant, [actor.userId]);
  if (!self || self.suspendedAt) throw new AppError("forbidden");
  return self;
}

async function lock(
  tx: TenantTx,
  tenant: TenantContext,
  permission: Permission,
  memberIds: string[],
): Promise<LockedMember[]> {
  const { actor } = tenant;
  // Keys of the API and helpers from outside manage no people, whatever their role.
  if (actor.kind !== "member" && actor.kind !== "system") throw new AppError("forbidden", { permission });
  const ids = actor.kind === "member" ? [actor.userId, ...memberIds] : memberIds;
  const people = await lockRows(tx, tenant, ids);
  if (actor.kind === "member") {
    const self = people.find(({ userId }) => userId === actor.userId);
    if (!self || self.suspendedAt || !may(self.role, permission)) throw new AppError("forbidden", { permission });
  }
  return people;
}

function lockRows(tx: TenantTx, { tenantId }: TenantContext, userIds: string[]): Promise<LockedMember[]> {
  return tx.$queryRaw<LockedMember[]>`
    SELECT m.user_id AS "userId", u.name, u.email, m.role, m.suspended_at AS "suspendedAt"
      FROM membership m JOIN app_user u ON u.id = m.user_id
     WHERE m.tenant_id = ${tenantId}::uuid AND m.user_id = ANY (${userIds}::uuid[])
     ORDER BY m.user_id FOR UPDATE OF m`;
}

/** The owner's place and one's own are not changed by managing people: a company never loses its last owner, nobody locks themselves out. */
export function assertNeitherOwnerNorSelf(tenant: TenantContext, member: LockedMember): void {
  if (member.role === "owner") throw new AppError("forbidden", { reason: "owner" });
  if (tenant.actor.kind === "member" && tenant.actor.userId === member.userId)
    throw new AppError("forbidden", { reason: "self" });
}
