/** In the address: every column is shown, whatever the person leaves out otherwise. */
const NONE = "none";

export type ColumnChoice = { id: string; label: string };

/**
 * Which columns a list leaves out: those that its address names (`hide=vat.barcode`, written by a kept view), otherwise those
 * that the person took away. What is no column of the list any more is passed over, so an old view still opens.
 */
export function hiddenColumns(
  address: string | null,
  kept: readonly string[],
  columns: readonly ColumnChoice[],
): string[] {
  const wanted = address === null ? kept : address.split(".");
  return columns.flatMap(({ id }) => (wanted.includes(id) ? [id] : []));
}

/** The same as a value for the address; "none" says that all are shown. */
export function hideParam(hidden: readonly string[]): string {
  return hidden.length === 0 ? NONE : hidden.join(".");
}

/** What a new view keeps: the list as it is addressed, and the columns as they stand, whoever opens it. */
export function withColumns(query: string, hidden: readonly string[]): string {
  const params = new URLSearchParams(query);
  params.set("hide", hideParam(hidden));
  params.sort();
  return params.toString();
}
