type Given = { stockWarehouseIds?: unknown; priceWarehouseId?: unknown; orderWarehouseId?: unknown; buffer?: unknown };

/** Whether somebody says how stock and price of a connection are reckoned, be it as they were: no guess of ours any more. */
export function confirmsSettings(given: Given): boolean {
  return [given.stockWarehouseIds, given.priceWarehouseId, given.orderWarehouseId, given.buffer].some(
    (one) => one !== undefined,
  );
}
