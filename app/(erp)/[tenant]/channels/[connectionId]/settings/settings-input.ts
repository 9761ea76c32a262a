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

/** The settings that a form began with. */
export const sendingSettingsSeen = z.object({
  stockWarehouseIds: z.array(z.uuid()),
  priceWarehouseId: z.uuid().nullable(),
  orderWarehouseId: z.uuid().nullable(),
  buffer: z.number().int(),
  cap: z.number().int().nullable(),
});
export type SendingSettingsSeen = z.infer<typeof sendingSettingsSeen>;

export function sendingSeen(settings: SendingSettingsSeen): SendingSettingsSeen {
  const { stockWarehouseIds, priceWarehouseId, orderWarehouseId, buffer, cap } = settings;
  return { stockWarehouseIds: [...stockWarehouseIds].sort(), priceWarehouseId, orderWarehouseId, buffer, cap };
}

/** The same as texts by field name, for telling what two people did. */
export function sendingTexts(settings: SendingSettingsSeen): Record<string, string> {
  const { stockWarehouseIds, priceWarehouseId, orderWarehouseId, buffer, cap } = settings;
  return {
    stockWarehouseIds: [...stockWarehouseIds].sort().join("\n"),
    priceWarehouseId: priceWarehouseId ?? "",
    orderWarehouseId: orderWarehouseId ?? "",
    buffer: String(buffer),
    cap: cap === null ? "" : String(cap),
  };
}

/** Reads the form; an empty maximum is none, and what is no number stays none so that the schema can say so. */
export function readSendingForm(connectionId: string, form: FormData): SendingSettings {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const number = (name: string) => (text(name) === "" ? Number.NaN : Number(text(name)));
  return {
    connectionId,
    stockWarehouseIds: form.getAll("stockWarehouseIds").map(String),
    priceWarehouseId: text("priceWarehouseId") || null,
    orderWarehouseId: text("orderWarehouseId"),
    buffer: number("buffer"),
    cap: text("cap") === "" ? null : number("cap"),
  };
}
