/** The ledger's idempotency keys of one adjustment, by product. */
export function adjustmentKeys(key: string, productIds: readonly string[]): Map<string, string> {
  return new Map(productIds.map((productId) => [productId, `adjustment:${key}:${productId}`]));
}

/** The key under which an adjustment is taken back: there is only one, so it happens once. */
export function undoKeyOf(adjustmentId: string): string {
  return `undo:${adjustmentId}`;
}

export function undoKeys(adjustmentId: string, productIds: readonly string[]): string[] {
  return [...adjustmentKeys(undoKeyOf(adjustmentId), productIds).values()];
}

/** The adjustment that a movement with this ledger key takes back; null for every other key. */
export function undoneByKey(ledgerKey: string): string | null {
  return /^adjustment:undo:([0-9a-f-]{36}):/.exec(ledgerKey)?.[1] ?? null;
}
