import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { importPackages } from "@/lib/orders/import-packages";
import { orderSource } from "../../order-source";
import { LONGEST_WINDOW_MS, WINDOW_REACH_MS } from "../../pull/pull-plan";
import type { PhaseContext, PhaseStep } from "./phase-types";

/** Finished packages of the last month, for the record only: stock is not touched. One page a step. */
export async function historyPhase(context: PhaseContext): Promise<PhaseStep> {
  const { tenant, session, adapter, cursor, connectionId } = context;
  const to = new Date(cursor.startedAt).getTime();
  const from = typeof cursor.at?.windowFrom === "number" ? cursor.at.windowFrom : to - WINDOW_REACH_MS;
  const end = Math.min(from + LONGEST_WINDOW_MS, to);
  const { windowFrom: _, ...inWindow } = cursor.at ?? {};
  const page = await adapter.readPackages(session, {
    modifiedFrom: new Date(from),
    modifiedTo: new Date(end),
    cursor: Object.keys(inWindow).length > 0 ? inWindow : null,
  });
  const warehouse = await withTenant(tenant, (tx) =>
    tx.connection.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: connectionId } },
      select: { orderWarehouseId: true },
    }),
  );
  const source = orderSource(tenant, { connectionId, orderWarehouseId: warehouse?.orderWarehouseId ?? null });
  await importPackages(tenant, source, page.items, { historyOnly: true });
  const next = page.next ? { ...page.next, windowFrom: from } : end < to ? { windowFrom: end } : null;
  return { done: page.items.length, total: null, next, store: async () => {} };
}
