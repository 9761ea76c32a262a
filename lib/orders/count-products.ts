import type { OrderLineView } from "./order-types";

/** How many different products lines are of: the same one may stand on several, of one package or of two. Unlinked ones go by barcode. */
export function countProducts(lines: readonly Pick<OrderLineView, "productId" | "barcode">[]): number {
  return new Set(lines.map((line) => line.productId ?? `barcode ${line.barcode}`)).size;
}
