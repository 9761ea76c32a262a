import { AppError } from "@/lib/core/errors";
import type { TenantContext } from "./tenant-context";

/**
 * Refuses with `trial_ended` once the trial is over: reading and export go on, writing and syncing do not. An account that the
 * operator suspended, or that is being closed, is refused the same way, with the reason.
 */
export function assertMayWrite(tenant: TenantContext): void {
  if (tenant.mayWrite) return;
  if (tenant.suspended) throw new AppError("trial_ended", { reason: "suspended" });
  if (tenant.deletionDueAt) throw new AppError("trial_ended", { reason: "closing" });
  throw new AppError("trial_ended");
}
