import "server-only";
import { pullBeforePush } from "../../pull-before-push";
import { flushConnection } from "../../push/flush-connection";
import type { PhaseContext, PhaseStep } from "./phase-types";

/** Orders first, then what is due, slice by slice. Somebody else sending at the moment is as good. */
export async function flushPhase({ tenant, connectionId, cursor }: PhaseContext): Promise<PhaseStep> {
  if (cursor.at === null) await pullBeforePush(tenant, connectionId);
  const outcome = await flushConnection(tenant, connectionId);
  return { done: outcome.batches, total: null, next: outcome.more ? { more: 1 } : null, store: async () => {} };
}
