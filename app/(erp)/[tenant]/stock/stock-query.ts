import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { isId } from "@/lib/core/ids";
import { STOCK_STATES, type StockFilter } from "@/lib/stock/stock-list.schemas";

/** Columns that may be left out of the table, in its order. */
export const COLUMNS = ["code", "warehouse", "note", "onHand", "reserved", "available"] as const;

/** The state of the stock list is its address. */
export const loadStockQuery = createLoader({
  q: parseAsString.withDefault(""),
  warehouse: parseAsString,
  state: parseAsStringLiteral(STOCK_STATES),
  cursor: parseAsString,
  at: parseAsInteger.withDefault(0),
});
export type StockQuery = Awaited<ReturnType<typeof loadStockQuery>>;

export function filterOf(query: StockQuery): StockFilter {
  return {
    search: query.q.trim() === "" ? undefined : query.q.slice(0, 200),
    warehouseId: query.warehouse && isId(query.warehouse) ? query.warehouse : undefined,
    state: query.state ?? undefined,
  };
}
