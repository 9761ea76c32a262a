import "server-only";
import { forbidden, notFound } from "next/navigation";
import { may, type Permission } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { findTenantOf } from "./find-tenant";
import { requireUser } from "./require-user";

/**
 * Guards a page: call it first in every page.tsx. A visitor is led to the sign-in page; an unknown tenant and a stranger's
 * are both "not found"; a role without the permission sees the page that says so. Reading pages stay open after the trial.
 */
export async function requireTenant(slug: string, permission: Permission): Promise<TenantContext> {
  const tenant = await requireMember(slug);
  if (tenant.actor.kind === "system" || !may(tenant.actor.role, permission)) forbidden();
  return tenant;
}

/** For the frame around the pages: any member may see it. Pages guard themselves with requireTenant. */
export async function requireMember(slug: string): Promise<TenantContext> {
  const { userId } = await requireUser(`/${slug}`);
  return (await findTenantOf(userId, slug)) ?? notFound();
}
