import type { StockStoryEntry } from "@/lib/stock/stock-story";
import type { MovementKind } from "@/lib/stock/stock-types";

export type StoredSend = {
  batchId: string;
  at: Date;
  stockValue: string | null;
  priceValue: string | null;
  outcome: "pending" | "confirmed" | "failed" | "lost";
  detail: string | null;
  resolvedAt: Date | null;
  readBack: boolean;
};

/** What changed the stock between two sends. */
export type SendCause =
  | { kind: "order"; orderId: string; number: string }
  | { kind: "released"; orderId: string; number: string }
  | { kind: "movement"; movement: MovementKind };

export type PushHistoryEntry = {
  key: string;
  at: Date;
  stockValue: string | null;
  /** The stock sent before this one, as far as it is in sight. */
  stockBefore: string | null;
  priceValue: string | null;
  priceBefore: string | null;
  outcome: StoredSend["outcome"];
  detail: string | null;
  /** From the sending to the verdict. */
  seconds: number | null;
  /** The answer got lost and the channel was read instead. */
  readBack: boolean;
  /** Of a send that carried stock; several when they gathered. */
  causes: SendCause[];
};

/** Sends come newest first, one more than will be shown, so that the oldest shown one knows what it replaced. Pure. */
export function tellHistory(sends: readonly StoredSend[], story: readonly StockStoryEntry[]): PushHistoryEntry[] {
  return sends.map((send, index) => {
    const older = sends.slice(index + 1);
    const stockBefore = older.find((one) => one.stockValue !== null);
    const priceBefore = older.find((one) => one.priceValue !== null);
    return {
      key: send.batchId,
      at: send.at,
      stockValue: send.stockValue,
      stockBefore: stockBefore?.stockValue ?? null,
      priceValue: send.priceValue,
      priceBefore: priceBefore?.priceValue ?? null,
      outcome: send.outcome,
      detail: send.detail,
      seconds: send.resolvedAt ? Math.max(0, Math.round((send.resolvedAt.getTime() - send.at.getTime()) / 1000)) : null,
      readBack: send.readBack,
      causes: send.stockValue === null ? [] : causesBetween(story, stockBefore?.at ?? null, send.at),
    };
  });
}

/** A sale only turns a promise into a movement, so the promise is the cause and the sale is not told again. */
function causesBetween(story: readonly StockStoryEntry[], after: Date | null, until: Date): SendCause[] {
  const within = (at: Date | null) => at !== null && at <= until && (after === null || at > after);
  const causes: SendCause[] = [];
  for (const entry of story) {
    if (entry.kind === "movement") {
      if (within(entry.at) && entry.movement !== "sale") causes.push({ kind: "movement", movement: entry.movement });
    } else if (entry.orderId !== null && entry.orderNumber !== null) {
      const order = { orderId: entry.orderId, number: entry.orderNumber };
      if (entry.state === "released" && within(entry.endedAt)) causes.push({ kind: "released", ...order });
      else if (within(entry.at) && entry.quantity > 0) causes.push({ kind: "order", ...order });
    }
  }
  // Before the first send in sight the whole past of the product would be a cause of it; only the last one is.
  return after === null ? causes.slice(0, 1) : causes;
}
