import type { ActCounts } from "@/lib/channels/listings/count-acts";

/** What a bulk act must know of a row of the page. */
export type RowFacts = { linked: boolean; syncStock: boolean; syncPrice: boolean };

/** To how many of the chosen rows each act applies; the same as `countActs` says of a whole view. Pure. */
export function countsOfRows(ids: readonly string[], facts: Readonly<Record<string, RowFacts>>): ActCounts {
  const rows = ids.flatMap((id) => facts[id] ?? []);
  const count = (fits: (row: RowFacts) => boolean) => rows.filter(fits).length;
  return {
    total: rows.length,
    stockOn: count((row) => row.syncStock),
    stockOff: count((row) => !row.syncStock),
    priceOn: count((row) => row.syncPrice),
    priceOff: count((row) => !row.syncPrice),
    linked: count((row) => row.linked),
    sendable: count((row) => row.linked && (row.syncStock || row.syncPrice)),
  };
}
