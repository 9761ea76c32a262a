import { z } from "zod";
import { AppError } from "@/lib/core/errors";

/** One page of a list. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };

/** The place of a row in a list, opaque for the client. `key` holds the values of the sort columns. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** A moment of a cursor; the database knows no year 0. */
export const cursorMoment = z.iso.datetime().refine((moment) => moment >= "0001");

/** Reads what `encodeCursor` wrote; anything else is `invalid_cursor`, also a text with the sign NUL, which the database refuses. */
export function decodeCursor<Key extends z.ZodType>(cursor: string, key: Key): z.output<Key> {
  try {
    const text = Buffer.from(cursor, "base64url").toString("utf8");
    if (text.includes("\\u0000")) throw new Error("NUL");
    return key.parse(JSON.parse(text));
  } catch {
    throw new AppError("invalid_cursor");
  }
}

/** A page from rows read with `limit + 1`: the extra row only says that there is more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number | null)[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}

/**
 * A page of a list that is short enough to be read whole, in its order; the cursor names the last row by its id. One whose row
 * is gone meanwhile is `invalid_cursor`.
 */
export function pageOfShortList<Row extends { readonly id: string }>(
  rows: readonly Row[],
  query: { cursor?: string; limit: number },
): Page<Row> {
  const start = query.cursor === undefined ? 0 : placeOf(rows, query.cursor) + 1;
  return toPage(
    rows.slice(start, start + query.limit + 1),
    query.limit,
    (row) => [row.id],
    (row) => row,
  );
}

function placeOf(rows: readonly { readonly id: string }[], cursor: string): number {
  const [id] = decodeCursor(cursor, z.tuple([z.uuid()]));
  const place = rows.findIndex((row) => row.id === id);
  if (place < 0) throw new AppError("invalid_cursor");
  return place;
}
