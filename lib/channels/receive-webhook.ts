import "server-only";
import { safeEqual } from "@/lib/core/crypto";
import { AppError, isAppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { log } from "@/lib/core/log";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { importPackages } from "@/lib/orders/import-packages";
import { storeEvent } from "@/lib/outbox/store-event";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";
import { INCOMPLETE_PACKAGE } from "./channel-port";
import { adapterFor } from "./channel-registry";
import { readWebhookSecret } from "./ensure-webhook";
import { keepUnreadable } from "./internal/keep-unreadable";
import { orderSource } from "./order-source";

/**
 * Takes a delivery of a channel's webhook: the same import as polling, so a repeat, an old one or one out of order changes
 * nothing. What cannot be imported now is kept, and a pull is asked for. Throws `not_found` for an unknown connection and
 * `unauthenticated` for a wrong secret; nothing else, because the channel would only repeat what polling brings anyway.
 */
export async function receiveWebhook(
  channel: string,
  connectionId: string,
  secret: string | null,
  body: unknown,
): Promise<{ packages: number; imported: number }> {
  const connection = await findConnection(channel, connectionId);
  if (!secret || !safeEqual(secret, connection.secret)) throw new AppError("unauthenticated");
  const { tenantId } = connection;
  const tenant = await tenantForJob(tenantId, "webhook");
  if (!tenant.mayWrite || connection.state !== "active") return { packages: 0, imported: 0 };
  const { items, unreadable } = adapterFor(channel).readWebhook(body);
  try {
    const source = orderSource(tenant, { connectionId, orderWarehouseId: connection.orderWarehouseId });
    const outcome = await importPackages(tenant, source, items);
    const broken = unreadable.filter((one) => one.reason !== INCOMPLETE_PACKAGE);
    if (broken.length > 0) await keepUnreadable(tenant, connectionId, broken);
    if (unreadable.length > 0 || outcome.failed.length > 0) await askForPull(tenantId, connectionId);
    return { packages: items.length, imported: outcome.imported };
  } catch (error) {
    if (!isAppError(error))
      log.error({ err: error, connectionId }, "webhook delivery not imported; the next pull brings it");
    await askForPull(tenantId, connectionId);
    return { packages: items.length, imported: 0 };
  }
}

async function findConnection(channel: string, connectionId: string) {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const row = await withSystem("webhook", (tx) =>
    tx.connection.findFirst({
      where: { id: connectionId, channel },
      select: { tenantId: true, webhookSecret: true, orderWarehouseId: true, state: true },
    }),
  );
  if (!row?.webhookSecret) throw new AppError("not_found", { entity: "connection" });
  const { webhookSecret, ...connection } = row;
  return { ...connection, secret: readWebhookSecret(webhookSecret, connectionId) };
}

async function askForPull(tenantId: string, connectionId: string): Promise<void> {
  await withTenant({ tenantId }, (tx) => storeEvent(tx, "channels/orders.requested", { tenantId, connectionId }));
}
