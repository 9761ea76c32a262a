import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { isAppError } from "@/lib/core/errors";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { pullOrders } from "./pull-orders";

/** A pull that runs is done in a second or two; one whose process died would hold its connection for much longer. */
const MOST_WAITS = 10;
const WAIT_MS = 300;

/**
 * What a flush does first: orders come in, so that a piece sold a moment ago is promised and not offered again. The poll and the flush
 * of a minute begin together: while the one reads orders, the other waits for it for some seconds. A channel that
 * limits or fails order reading must not stop stock from going out, so its refusals are answered, not thrown.
 */
export async function pullBeforePush(tenant: TenantContext, connectionId: string): Promise<string> {
  if (!tenant.mayWrite) return "trial_ended";
  try {
    for (let waits = 0; ; waits++) {
      const { skipped } = await pullOrders(tenant, connectionId, { reason: "flush" });
      if (skipped !== "busy" || waits === MOST_WAITS) return skipped ?? "pulled";
      await wait(WAIT_MS);
    }
  } catch (error) {
    if (isAppError(error)) return error.code;
    throw error;
  }
}
