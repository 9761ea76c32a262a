import { randomUUID } from "node:crypto";
import type { PackageRecord, PackageStatus } from "../state/order-types";
import type { WebhookRecord } from "../state/seller-types";
import type { World } from "../state/world";
import { toShipmentPackage } from "./order-view";

/** Webhook names of the package statuses. */
export const WEBHOOK_STATUSES: Record<PackageStatus, string> = {
  Awaiting: "AWAITING",
  Created: "CREATED",
  Picking: "PICKING",
  Invoiced: "INVOICED",
  Shipped: "SHIPPED",
  AtCollectionPoint: "AT_COLLECTION_POINT",
  Delivered: "DELIVERED",
  UnDelivered: "UNDELIVERED",
  Returned: "RETURNED",
  Cancelled: "CANCELLED",
  UnPacked: "UNPACKED",
  UnSupplied: "UNSUPPLIED",
};

/**
 * Puts a package event on its way to each webhook that wants it: after a random delay, so that events overtake each
 * other, and now and then twice.
 */
export function announcePackage(world: World, one: PackageRecord): void {
  if (one.hidden) return;
  for (const webhook of world.webhooks.values.values()) {
    if (!wants(webhook, one)) continue;
    enqueue(world, webhook, one);
    if (world.random.happens(world.settings.webhookDuplicateShare)) enqueue(world, webhook, one);
  }
}

function wants(webhook: WebhookRecord, one: PackageRecord): boolean {
  if (webhook.sellerId !== one.sellerId || webhook.status !== "ACTIVE") return false;
  const { subscribedStatuses, countryCodes } = webhook;
  if (countryCodes.length > 0 && !countryCodes.includes("RO")) return false;
  return subscribedStatuses.length === 0 || subscribedStatuses.includes(WEBHOOK_STATUSES[one.status]);
}

function enqueue(world: World, webhook: WebhookRecord, one: PackageRecord): void {
  const payload = toShipmentPackage(world, one);
  const isEnvelope = world.settings.webhookBody === "envelope";
  const body = JSON.stringify(
    isEnvelope ? { totalElements: 1, totalPages: 1, page: 0, size: 1, content: [payload] } : payload,
  );
  const id = randomUUID();
  const at = world.now() + world.delay(world.settings.webhookDelayMs);
  world.deliveries.put(id, { id, webhookId: webhook.id, at, attempts: 0, body });
  world.agenda.add(at, "webhook", id);
}
