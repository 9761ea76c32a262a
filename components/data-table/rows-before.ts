import { createParser } from "nuqs/server";

/** `at` in the address of a list: how many rows stand before its page. What nobody can have counted is none. */
export const parseAsRowsBefore = createParser({
  parse: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
  serialize: String,
}).withDefault(0);

/** The rows before the page of a list of known length: behind its end stands its last page. */
export function rowsBefore(asked: number, total: number, perPage: number): number {
  return Math.min(asked, Math.max(0, Math.ceil(total / perPage) - 1) * perPage);
}
