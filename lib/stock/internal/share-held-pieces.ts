import { Decimal } from "decimal.js";
import type { StockPlace } from "../stock-types";

export type Held = StockPlace & { readonly id: string; readonly quantity: Decimal };
export type Heir = StockPlace & { readonly wanted: Decimal };

/**
 * Who inherits which pieces: each heir, in the order given, takes from the old promises of its own product and warehouse
 * until it has what it wants. Answers the pieces per heir and the pieces taken from each old promise.
 */
export function shareHeldPieces(
  old: readonly Held[],
  heirs: readonly Heir[],
): { inherited: Decimal[]; taken: Map<string, Decimal> } {
  const left = new Map(old.map((held) => [held.id, held.quantity]));
  const inherited = heirs.map((heir) => {
    let missing = heir.wanted;
    for (const held of old) {
      if (held.productId !== heir.productId || held.warehouseId !== heir.warehouseId) continue;
      const pieces = Decimal.min(missing, left.get(held.id) ?? 0);
      left.set(held.id, (left.get(held.id) ?? new Decimal(0)).minus(pieces));
      missing = missing.minus(pieces);
    }
    return heir.wanted.minus(missing);
  });
  const taken = new Map(old.map((held) => [held.id, held.quantity.minus(left.get(held.id) ?? 0)]));
  return { inherited, taken };
}
