import type { ChannelAdapter } from "../channel-port";
import { callTrendyol } from "./internal/call-trendyol";
import { looseRows } from "./internal/catalogue-answers";
import { readAttributeValues, readCategories, readCategoryAttributes } from "./internal/catalogue-calls";
import { pushInventory, readBatch } from "./internal/inventory-calls";
import { readInventory, readInventoryOf, readListings } from "./internal/listing-calls";
import { readPackages, readPackagesOfOrder, readWebhook, streamPackages } from "./internal/package-calls";
import { registerWebhook, removeWebhook } from "./internal/webhook-calls";
import type { TrendyolGate } from "./trendyol-gate";

/** Trendyol International (v3.0, product services V2) behind the port. */
export function createTrendyolAdapter(gate: TrendyolGate): ChannelAdapter {
  return {
    maxItemsPerPush: 1000,
    maxQuantity: 20_000,
    async testConnection(session) {
      await callTrendyol(gate, session, {
        endpoint: "inventory.read",
        group: "productRead",
        path: "/product/sellers/{seller}/products/approved/inventory-and-price",
        query: { page: 0, size: 1 },
        answer: looseRows,
      });
    },
    readCategories: (session) => readCategories(gate, session),
    readCategoryAttributes: (session, category) => readCategoryAttributes(gate, session, category),
    readAttributeValues: (session, category, attribute, cursor) =>
      readAttributeValues(gate, session, category, attribute, cursor),
    readListings: (session, query) => readListings(gate, session, query),
    readInventory: (session, cursor) => readInventory(gate, session, cursor),
    readInventoryOf: (session, externalIds) => readInventoryOf(gate, session, externalIds),
    pushInventory: (session, items) => pushInventory(gate, session, items),
    readBatch: (session, externalBatchId) => readBatch(gate, session, externalBatchId),
    readPackages: (session, query) => readPackages(gate, session, query),
    readPackagesOfOrder: (session, orderNumber) => readPackagesOfOrder(gate, session, orderNumber),
    streamPackages: (session, query) => streamPackages(gate, session, query),
    readWebhook,
    registerWebhook: (session, target) => registerWebhook(gate, session, target),
    removeWebhook: (session, externalId) => removeWebhook(gate, session, externalId),
  };
}
