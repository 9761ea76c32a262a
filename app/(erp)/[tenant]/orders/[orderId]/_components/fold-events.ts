import type { OrderEventView } from "@/lib/orders/order-types";

/** Newest first; pieces that went from one package to another at the same moment, line by line, are one entry. */
export function foldEvents(events: readonly OrderEventView[]): OrderEventView[] {
  const folded = new Map<string, OrderEventView>();
  for (const event of events) {
    const { kind, data, at, id } = event;
    const key = kind === "pieces_moved" ? `${data.from}>${data.to}@${at.getTime()}` : id;
    const known = folded.get(key);
    const pieces = Number(known?.data.pieces ?? 0) + Number(data.pieces ?? 0);
    folded.set(key, known ? { ...known, data: { ...known.data, pieces } } : event);
  }
  return [...folded.values()].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
}
