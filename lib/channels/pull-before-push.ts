import "server-only";
import { isAppError } from "@/lib/core/errors";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { pullOrders } from "./pull-orders";

/**
 * What a flush does first: orders come in, so that a piece sold a moment ago is promised and not offered again. A channel that
 * limits or fails order reading must not stop stock from going out, so its refusals are answered, not thrown.
 */
export async function pullBeforePush(tenant: TenantContext, connectionId: string): Promise<string> {
  if (!tenant.mayWrite) return "trial_ended";
  try {
    const { skipped } = await pullOrders(tenant, connectionId, { reason: "flush" });
    return skipped ?? "pulled";
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
}
