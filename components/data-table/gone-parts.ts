import { type ColumnChoice, hideParam } from "./hidden-columns";

/** What the address of a kept view asks for and its list no longer has: a column by its id, a filter as `name=value`. */
export type GonePart = { kind: "column" | "filter"; name: string; value: string };

/** Reads a value of the address; null when it means nothing. The parsers of the list's query are such. */
type Reader = { parse: (value: string) => unknown };

/**
 * Parts of a kept view that are no part of its list any more: filters that it does not have, values that they do not take, columns
 * that were dropped. `knows` says of names of rows (a connection) whether they are still there. Pure.
 */
export function gonePartsOf(
  query: string,
  readers: Readonly<Record<string, Reader>>,
  columns: readonly ColumnChoice[],
  knows: Readonly<Record<string, (value: string) => boolean>> = {},
): GonePart[] {
  return [...new URLSearchParams(query)].flatMap(([name, value]): GonePart[] => {
    if (name === "hide") return goneColumns(value, columns);
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    const isThere = reader !== undefined && reader.parse(value) !== null && (knows[name]?.(value) ?? true);
    return isThere ? [] : [{ kind: "filter", name, value }];
  });
}

/**
 * What is gone, for a sentence, each once: the filter whose choice is gone by its label, and that there was one of which the list knows
 * no more than the name in an address. Neither names nor values of addresses are words. Pure.
 */
export function namesOfGone(
  gone: readonly GonePart[],
  labels: Readonly<Record<string, string>>,
): { key: "choice" | "filter" | "column"; name: string }[] {
  const names = gone.map(({ kind, name }) => {
    const label = kind === "filter" && Object.hasOwn(labels, name) ? labels[name] : undefined;
    return label === undefined ? ({ key: kind, name: "" } as const) : ({ key: "choice", name: label } as const);
  });
  return names.filter((one, at) => names.findIndex((other) => other.key === one.key && other.name === one.name) === at);
}

/** The same view without them, to be kept anew. */
export function withoutGone(query: string, gone: readonly GonePart[]): string {
  const params = new URLSearchParams(query);
  for (const { kind, name, value } of gone) {
    if (kind === "filter") params.delete(name, value);
    else params.set("hide", hideParam((params.get("hide") ?? "").split(".").filter((id) => id !== value)));
  }
  return params.toString();
}

function goneColumns(value: string, columns: readonly ColumnChoice[]): GonePart[] {
  if (value === hideParam([])) return [];
  return value
    .split(".")
    .filter((id) => id !== "" && !columns.some((column) => column.id === id))
    .map((id) => ({ kind: "column", name: "hide", value: id }));
}
