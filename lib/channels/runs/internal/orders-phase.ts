import "server-only";
import { pullOrders } from "../../pull-orders";
import type { PhaseContext, PhaseStep } from "./phase-types";

/** Pulls orders until the channel has nothing newer. */
export async function ordersPhase({ tenant, connectionId }: PhaseContext): Promise<PhaseStep> {
  const outcome = await pullOrders(tenant, connectionId, { reason: "run" });
  return { done: outcome.packages, total: null, next: outcome.more ? { more: 1 } : null, store: async () => {} };
}
