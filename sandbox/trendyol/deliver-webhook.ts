import { randomUUID } from "node:crypto";
import type { WebhookDelivery, WebhookRecord } from "../state/seller-types";
import type { World } from "../state/world";

const PATIENCE_MS = 10_000;

/**
 * Sends one event. Anything but 2xx is tried again after the fixed interval, without end, until the webhook has
 * failed so often that it turns passive: then what was under way is lost, and two mails tell about it.
 */
export function deliverWebhook(world: World, deliveryId: string): void {
  const delivery = world.deliveries.get(deliveryId);
  if (!delivery) return;
  const webhook = world.webhooks.get(delivery.webhookId);
  if (webhook?.status !== "ACTIVE") {
    world.deliveries.delete(deliveryId);
    return;
  }
  const sentAt = world.now();
  const sending = send(webhook, delivery)
    .then((isAccepted) => settle(world, deliveryId, isAccepted, sentAt))
    .finally(() => world.underWay.delete(sending));
  world.underWay.add(sending);
}

async function send(webhook: WebhookRecord, delivery: WebhookDelivery): Promise<boolean> {
  const authorization: Record<string, string> =
    webhook.authenticationType === "API_KEY"
      ? { "x-api-key": webhook.apiKey ?? "" }
      : { authorization: `Basic ${Buffer.from(`${webhook.username}:${webhook.password}`).toString("base64")}` };
  try {
    const answer = await fetch(webhook.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...authorization },
      body: delivery.body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function settle(world: World, deliveryId: string, isAccepted: boolean, sentAt: number): void {
  const delivery = world.deliveries.get(deliveryId);
  const webhook = delivery && world.webhooks.get(delivery.webhookId);
  if (!delivery || !webhook) return;
  if (isAccepted) {
    world.deliveries.delete(deliveryId);
    if (webhook.failures > 0) world.webhooks.put(webhook.id, { ...webhook, failures: 0 });
    return;
  }
  const failures = webhook.failures + 1;
  if (failures >= world.settings.webhookFailuresUntilPassive) {
    turnPassive(world, { ...webhook, failures });
    return;
  }
  world.webhooks.put(webhook.id, { ...webhook, failures });
  const at = sentAt + world.settings.webhookRetryMs;
  world.deliveries.put(deliveryId, { ...delivery, at, attempts: delivery.attempts + 1 });
  world.agenda.add(at, "webhook", deliveryId);
}

function turnPassive(world: World, webhook: WebhookRecord): void {
  world.webhooks.put(webhook.id, { ...webhook, status: "PASSIVE", modifiedAt: world.now() });
  for (const delivery of [...world.deliveries.values.values()]) {
    if (delivery.webhookId === webhook.id) world.deliveries.delete(delivery.id);
  }
  for (const subject of ["Webhook-ul tău primește erori", "Webhook-ul tău a fost dezactivat"]) {
    const id = randomUUID();
    const text = `Adresa ${webhook.url} nu a răspuns cu 2xx de ${webhook.failures} ori.`;
    world.mails.put(id, {
      id,
      at: world.now(),
      from: "no-reply@trendyol.example",
      to: [`${webhook.sellerId}@sellers.example`],
      subject,
      text,
      html: "",
      links: [],
    });
  }
}
