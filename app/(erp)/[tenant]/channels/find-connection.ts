import "server-only";
import { notFound } from "next/navigation";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";
import { getConnection } from "@/lib/channels/connections/get-connection";
import { isAppError } from "@/lib/core/errors";
import { may, type Permission } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The answer of a reading verb; what is not there, or is somebody else's, is the page "not found". */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}

/** The connection of a page's address. */
export function findConnection(tenant: TenantContext, connectionId: string): Promise<ConnectionView> {
  return orNotFound(getConnection(tenant, connectionId));
}

/** Whether buttons that change something are live: the role allows it and the trial is not over. */
export function mayChange(tenant: TenantContext, permission: Permission): boolean {
  return tenant.mayWrite && tenant.actor.kind !== "system" && may(tenant.actor.role, permission);
}
