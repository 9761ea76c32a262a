import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import { OUTBOX_EVENTS, type OutboxEventData, type OutboxEventName } from "./outbox-events";

/** Writes an event in the transaction of the fact it tells; the relay sends it after the commit, at least once. */
export async function storeEvent<N extends OutboxEventName>(
  tx: TenantTx,
  type: N,
  data: OutboxEventData<N>,
): Promise<void> {
  const checked = OUTBOX_EVENTS[type].parse(data);
  await tx.outboxEvent.create({ data: { tenantId: checked.tenantId, type, data: checked } });
}
