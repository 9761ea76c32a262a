import type { ConnectionSettings } from "./connection-types";

export type SendingPart = Pick<
  ConnectionSettings,
  "stockWarehouseIds" | "priceWarehouseId" | "orderWarehouseId" | "buffer" | "cap"
>;

/** What is sent and from where, as one text: two are equal exactly when nothing of it differs. Pure, for browser and server. */
export function settingsVersion(settings: SendingPart): string {
  const { stockWarehouseIds, priceWarehouseId, orderWarehouseId, buffer, cap } = settings;
  return JSON.stringify([[...stockWarehouseIds].sort(), priceWarehouseId, orderWarehouseId, buffer, cap]);
}
