// Apart from the schemas, which a browser need not know: they come with all of zod.
import type { SendingPart } from "@/lib/channels/connections/settings-version";
import type { SendingSettings } from "./settings-input";

/** What the form holds when nothing was changed, as texts by field name, for telling what two people did. */
export function sendingTexts(settings: SendingPart): Record<string, string> {
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
