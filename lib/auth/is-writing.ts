import type { Permission } from "@/lib/tenancy/roles";

/** Whether acting under this permission changes the tenant's work; such acts stop when the trial is over. */
export function isWriting(permission: Permission): boolean {
  return permission.endsWith(".write") || permission === "picking.work" || permission === "people.manage";
}
