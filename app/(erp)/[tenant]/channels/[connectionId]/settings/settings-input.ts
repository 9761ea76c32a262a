import { z } from "zod";

const pieces = z.number().int().min(0).max(20_000);

/** What a connection sends and from where, flat, as the form sends it: a refusal names its field. */
export const sendingSettingsInput = z.object({
  connectionId: z.uuid(),
  stockWarehouseIds: z.array(z.uuid()).min(1),
  priceWarehouseId: z.uuid().nullable(),
  orderWarehouseId: z.uuid(),
  buffer: pieces,
  cap: pieces.nullable(),
});
export type SendingSettings = z.input<typeof sendingSettingsInput>;
