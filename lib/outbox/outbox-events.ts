import { z } from "zod";

const tenantOnly = z.object({ tenantId: z.uuid() });
const ofConnection = tenantOnly.extend({ connectionId: z.uuid() });

/**
 * Every event that leaves a transaction, by name, with the shape of its data. Ids only, never objects.
 * `channel.push_requested` is also written by the triggers of the database and is collapsed by the relay into
 * `channels/flush.requested`; all others go to the engine under their own name.
 */
export const OUTBOX_EVENTS = {
  "channel.push_requested": ofConnection,
  "channels/flush.requested": ofConnection,
  "channels/batches.sent": ofConnection,
  "channels/run.requested": ofConnection.extend({ runId: z.uuid() }),
  "channels/orders.requested": ofConnection,
  "channels/sample_shop.opened": tenantOnly,
  "channels/images.requested": tenantOnly,
  "orders/package.died": tenantOnly.extend({ packageId: z.uuid(), holdUntil: z.iso.datetime() }),
  "order.imported": tenantOnly.extend({ orderId: z.uuid() }),
  "tenancy/archive.requested": tenantOnly.extend({ archiveId: z.uuid() }),
  "mail.requested": z.object({ tenantId: z.uuid(), mailId: z.uuid() }),
} as const;

export type OutboxEventName = keyof typeof OUTBOX_EVENTS;
export type OutboxEventData<N extends OutboxEventName> = z.infer<(typeof OUTBOX_EVENTS)[N]>;
