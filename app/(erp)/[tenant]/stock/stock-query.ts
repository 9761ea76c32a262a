import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import { STOCK_STATES, type StockFilter } from "@/lib/stock/stock-list.schemas";

/** Columns that may be left out of the table, in its order. */
export const COLUMNS = ["code", "warehouse", "note", "onHand", "reserved", "available"] as const;

/** What can stand in the address of a kept view of the list. */
export const VIEW_READERS = {
  q: parseAsString.withDefault(""),
  warehouse: parseAsString,
  state: parseAsStringLiteral(STOCK_STATES),
  /** The columns left out, when the address says so itself. */
  hide: parseAsString,
};

/** The state of the stock list is its address. */
export const loadStockQuery = createLoader({
  ...VIEW_READERS,
  cursor: parseAsString,
  at: parseAsRowsBefore,
  /** The kept view that the address came from. */
  saved: parseAsString,
});
export type StockQuery = Awaited<ReturnType<typeof loadStockQuery>>;

/** What the list asks for. A warehouse that is not among `warehouses` narrows nothing. */
export function filterOf(query: StockQuery, warehouses: ReadonlySet<string>): StockFilter {
  return {
    search: query.q.trim() === "" ? undefined : query.q.slice(0, 200),
    warehouseId: query.warehouse && warehouses.has(query.warehouse) ? query.warehouse : undefined,
    state: query.state ?? undefined,
  };
}
