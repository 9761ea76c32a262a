import type { Permission } from "@/lib/tenancy/roles";

/**
 * Whether acting under this permission changes the tenant's work; such acts stop when the trial is over. Who may enter is no work:
 * people are taken out and keys are revoked after it too, and the verbs that let somebody new in ask for themselves.
 */
export function isWriting(permission: Permission): boolean {
  return permission.endsWith(".write") || permission === "picking.work";
}
