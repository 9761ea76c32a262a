import { AppError } from "@/lib/core/errors";
import { type Quantity, quantity } from "@/lib/core/quantity";
import type { AdjustStockInput } from "../stock.schemas";

export type PlannedLine = { readonly productId: string; readonly delta: Quantity; readonly after: Quantity };

/**
 * What an adjustment does to each product, in product order. Differences of one product are summed. A counted figure stands
 * for the product alone: two lines for it, or a figure beside a difference, contradict each other and are `invalid_input`.
 */
export function planAdjustment(
  lines: AdjustStockInput["lines"],
  onHandBefore: ReadonlyMap<string, Quantity>,
): PlannedLine[] {
  const deltas = new Map<string, Quantity>();
  const counted = new Set<string>();
  for (const line of lines) {
    const before = onHandBefore.get(line.productId) ?? quantity(0);
    const known = deltas.get(line.productId);
    if (known && ("onHand" in line || counted.has(line.productId))) {
      throw new AppError("invalid_input", {
        field: "lines",
        reason: "contradicting_lines",
        productId: line.productId,
      });
    }
    if ("onHand" in line) counted.add(line.productId);
    const delta = "onHand" in line ? quantity(line.onHand).minus(before) : quantity(line.delta);
    deltas.set(line.productId, (known ?? quantity(0)).plus(delta));
  }
  return [...deltas]
    .map(([productId, delta]) => ({
      productId,
      delta,
      after: (onHandBefore.get(productId) ?? quantity(0)).plus(delta),
    }))
    .sort((a, b) => (a.productId < b.productId ? -1 : 1));
}
