import "server-only";
import { cache } from "react";
import { AppError } from "@/lib/core/errors";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import { may, type Permission } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantForMember } from "@/lib/tenancy/tenant-for-member";
import { tenantForSupport } from "@/lib/tenancy/tenant-for-support";
import { currentUser } from "./current-user";
import { isWriting } from "./is-writing";

/** The membership of the signed-in person, or the operator's visit that its owner allows, read once per page. */
export async function findTenant(slug: string): Promise<TenantContext | null> {
  const user = await currentUser();
  return user && findTenantOf(user.userId, slug);
}

/** The same for who has the person already: a route handler keeps nothing that was read, and would ask for them anew. */
export const findTenantOf = cache(
  async (userId: string, slug: string): Promise<TenantContext | null> =>
    (await tenantForMember(userId, slug)) ?? tenantForSupport(userId, slug),
);

/**
 * The tenant of an action. Throws `unauthenticated`, `not_found` (unknown tenant or a stranger's: the same), `forbidden` when
 * the role lacks the permission or an operator only looks, and `trial_ended` when the permission is one of writing and the trial is over.
 */
export async function findTenantOrThrow(slug: string, permission: Permission): Promise<TenantContext> {
  const user = await currentUser();
  if (!user) throw new AppError("unauthenticated");
  const tenant = await findTenantOf(user.userId, slug);
  if (!tenant) throw new AppError("not_found", { entity: "tenant" });
  // An operator looks and does nothing, whatever an action asks for.
  if (tenant.actor.kind === "operator") throw new AppError("forbidden", { permission });
  if (tenant.actor.kind === "system" || !may(tenant.actor.role, permission))
    throw new AppError("forbidden", { permission });
  if (isWriting(permission)) assertMayWrite(tenant);
  return tenant;
}
