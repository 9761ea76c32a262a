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
