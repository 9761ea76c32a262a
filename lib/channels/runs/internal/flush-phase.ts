import "server-only";
import { flushConnection } from "../../push/flush-connection";
import type { PhaseContext, PhaseStep } from "./phase-types";

/** Sends what is due now, slice by slice. Somebody else sending at the moment is as good. */
export async function flushPhase({ tenant, connectionId }: PhaseContext): Promise<PhaseStep> {
  const outcome = await flushConnection(tenant, connectionId);
  return { done: outcome.batches, total: null, next: outcome.more ? { more: 1 } : null, store: async () => {} };
}
