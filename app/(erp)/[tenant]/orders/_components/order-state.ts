import type { OrderRow } from "@/lib/orders/order-types";

/** The word of the vocabulary that tells most of an order: what it waits for before where it stands. */
export function orderStateCode(order: Pick<OrderRow, "state" | "stage" | "unlinkedCount" | "reservedCount">): string {
  if (order.state === "uncovered") {
    if (order.unlinkedCount > 0) return "waiting_link";
    return order.reservedCount > 0 ? "partly_covered" : "uncovered";
  }
  if (order.stage === "awaiting") return "awaiting_payment";
  if (order.stage === "at_point" || order.stage === "undelivered") return order.stage;
  return order.state;
}

/** The vocabulary's word for a package's status; one that nobody knows is shown as the channel writes it. */
export function packageStateCode(status: string, raw: string): string {
  return status === "unknown" ? raw : status;
}
