import { AppError } from "@/lib/core/errors";
import type { TenantContext } from "./tenant-context";

/** Refuses with `trial_ended` once the trial is over: reading and export go on, writing and syncing do not. */
export function assertMayWrite(tenant: TenantContext): void {
  if (!tenant.mayWrite) throw new AppError("trial_ended");
}
