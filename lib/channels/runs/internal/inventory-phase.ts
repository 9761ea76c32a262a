import "server-only";
import { observeInventory } from "../../push/observe-inventory";
import type { Difference } from "../run-types";
import { currencyOfConnection } from "./currency-of-connection";
import type { PhaseContext, PhaseStep } from "./phase-types";

const MOST_DIFFERENCES = 200;

/** One page of what the channel shows against what we believe; differences heal by being sent again. */
export async function inventoryPhase(context: PhaseContext): Promise<PhaseStep> {
  const { adapter, session, cursor, tenant, connectionId } = context;
  const readAt = new Date();
  const page = await adapter.readInventory(session, cursor.at);
  const currency = await currencyOfConnection(tenant, connectionId);
  let found: Difference[] = [];
  return {
    done: page.counted ?? page.items.length,
    total: page.total,
    next: page.next,
    store: async (tx) => {
      found = await observeInventory(tx, tenant, connectionId, currency, readAt, page.items);
      if (page.next !== null) return;
      await tx.$executeRaw`UPDATE connection SET last_drift_at = now() WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid`;
    },
    result: (before) => ({
      ...before,
      drift: {
        count: (before.drift?.count ?? 0) + found.length,
        differences: [...(before.drift?.differences ?? []), ...found].slice(0, MOST_DIFFERENCES),
      },
    }),
  };
}
