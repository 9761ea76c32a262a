import { z } from "zod";
import { apiId, apiMoment } from "@/lib/api/api-schemas";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";
import { stateEnum } from "../state-words";

const moment = apiMoment.nullable();
const warehouseIds = z.array(apiId).min(1).max(50);

export const settingsBody = z.object({
  stockWarehouseIds: warehouseIds
    .optional()
    .describe("Warehouses whose stock is summed and sent; the first one when left out"),
  priceWarehouseId: apiId.nullable().optional().describe("Warehouse whose price is sent; null sends none"),
  orderWarehouseId: apiId.optional().describe("Warehouse in which orders are reserved"),
  buffer: z.number().int().min(0).max(20_000).optional().describe("Pieces kept back from every listing"),
  cap: z.number().int().min(0).max(20_000).nullable().optional().describe("The most that a listing shows"),
  push: z.boolean().optional().describe("Whether stock and prices are sent"),
});

export const credentialsBody = z.object({
  sellerId: z
    .union([z.string().trim().min(1).max(40), z.number().int().positive()])
    .transform(String)
    .describe("As the channel writes it; a number is taken too"),
  apiKey: z.string().trim().min(1).max(200),
  apiSecret: z.string().trim().min(1).max(200),
});

export const connectionAnswer = z
  .object({
    id: apiId,
    channel: z.string(),
    name: z.string(),
    storefront: z.string(),
    sellerId: z.string(),
    credentialsHint: z.string().describe("The last signs of the key; the keys themselves are never answered"),
    state: stateEnum("connection", ["active", "paused", "unauthorised"]),
    settings: z.object({
      stockWarehouseIds: z.array(apiId),
      priceWarehouseId: apiId.nullable(),
      orderWarehouseId: apiId.nullable(),
      buffer: z.number().int(),
      cap: z.number().int().nullable(),
      push: z.boolean(),
    }),
    health: z.object({
      lastPullAt: moment,
      lastPushAt: moment,
      lastDriftAt: moment,
      lastFailureAt: moment,
      lastFailureCode: z.string().nullable(),
      failingSince: moment,
      unauthorisedSince: moment,
    }),
    cursors: z.object({ orders: moment, catalogue: moment }),
    createdAt: apiMoment,
  })
  .meta({ id: "Connection" });

export function toConnectionAnswer(view: ConnectionView): z.input<typeof connectionAnswer> {
  const { health, cursors } = view;
  return {
    id: view.id,
    channel: view.channel,
    name: view.name,
    storefront: view.storefront,
    sellerId: view.sellerId,
    credentialsHint: view.credentialsHint,
    state: view.state,
    settings: view.settings,
    health: {
      lastPullAt: iso(health.lastPullAt),
      lastPushAt: iso(health.lastPushAt),
      lastDriftAt: iso(health.lastDriftAt),
      lastFailureAt: iso(health.lastFailureAt),
      lastFailureCode: health.lastFailureCode,
      failingSince: iso(health.failingSince),
      unauthorisedSince: iso(health.unauthorisedSince),
    },
    cursors: { orders: iso(cursors.orders), catalogue: iso(cursors.catalogue) },
    createdAt: view.createdAt.toISOString(),
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
