import type { BatchResult, ChannelSession, OutgoingItem } from "../../channel-port";
import type { TrendyolGate } from "../trendyol-gate";
import { callTrendyol } from "./call-trendyol";
import { batchResult, submitted } from "./catalogue-answers";

/** Sends once: an identical body within 15 minutes is refused, so a lost answer is for the caller to read back. */
export async function pushInventory(
  gate: TrendyolGate,
  session: ChannelSession,
  items: OutgoingItem[],
): Promise<{ externalBatchId: string }> {
  const answer = await callTrendyol(gate, session, {
    endpoint: "inventory.write",
    group: "inventoryWrite",
    method: "POST",
    path: "/inventory/sellers/{seller}/products/price-and-inventory",
    body: { items: items.map(toItem) },
    answer: submitted,
  });
  return { externalBatchId: answer.batchRequestId };
}

/**
 * Decided by the items, not by the batch's own status: COMPLETED comes early with an empty list, and stock batches carry no
 * status at all. An envelope without count and items is a batch that Trendyol does not know, or no longer.
 */
export async function readBatch(gate: TrendyolGate, session: ChannelSession, id: string): Promise<BatchResult> {
  const answer = await callTrendyol(gate, session, {
    endpoint: "batch.read",
    group: "productRead",
    path: `/product/sellers/{seller}/products/batch-requests/${encodeURIComponent(id)}`,
    answer: batchResult,
  });
  if (answer.items.length === 0 && answer.itemCount === null && answer.status === "") return { state: "expired" };
  const isWhole = answer.items.length >= (answer.itemCount ?? 1) && answer.items.length > 0;
  const isRunning = answer.items.some((item) => !["SUCCESS", "FAILED"].includes(item.status.toUpperCase()));
  if (!isWhole || isRunning) return { state: "pending" };
  return {
    state: "resolved",
    items: answer.items.map((item) => ({
      externalId: item.requestItem?.barcode ?? "",
      ok: item.status.toUpperCase() === "SUCCESS",
      reasons: item.failureReasons.map((reason) => (typeof reason === "string" ? reason : (reason.message ?? ""))),
    })),
  };
}

function toItem(item: OutgoingItem): Record<string, unknown> {
  return {
    barcode: item.externalId,
    ...(item.quantity === undefined ? {} : { quantity: item.quantity }),
    ...(item.price === undefined
      ? {}
      : { salePrice: toLei(item.price.saleMinor), listPrice: toLei(item.price.listMinor) }),
  };
}

/** Two decimals survive the way through a double for every price that exists. */
function toLei(minor: bigint): number {
  return Number(minor) / 100;
}
