import { z } from "zod";

const warehouseId = z.uuid();

export const connectionSettingsInput = z.object({
  stockWarehouseIds: z.array(warehouseId).min(1).max(50).optional(),
  priceWarehouseId: warehouseId.nullable().optional(),
  orderWarehouseId: warehouseId.optional(),
  buffer: z.number().int().min(0).max(20_000).optional(),
  cap: z.number().int().min(0).max(20_000).nullable().optional(),
  push: z.boolean().optional(),
});
export type ConnectionSettingsInput = z.infer<typeof connectionSettingsInput>;

/** Keys as they are pasted: blanks around them are no part of them. */
export const channelCredentialsInput = z.object({
  sellerId: z.string().trim().min(1).max(40),
  apiKey: z.string().trim().min(1).max(200),
  apiSecret: z.string().trim().min(1).max(200),
});

export const createConnectionInput = z.object({
  channel: z.literal("trendyol"),
  name: z.string().trim().min(1).max(100),
  /** Judged by the channel: an unknown one is `channel_storefront_unknown`, not a wrong field. */
  storefront: z.string().trim().max(10).default(""),
  credentials: channelCredentialsInput,
  settings: connectionSettingsInput.optional(),
});
export type CreateConnectionInput = z.input<typeof createConnectionInput>;

export const updateConnectionInput = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  state: z.enum(["active", "paused"]).optional(),
  credentials: channelCredentialsInput.optional(),
  settings: connectionSettingsInput.optional(),
});
export type UpdateConnectionInput = z.input<typeof updateConnectionInput>;
