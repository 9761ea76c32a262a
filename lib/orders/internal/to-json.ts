/**
 * Rows as one JSON parameter for jsonb_to_recordset: amounts as text (exact), moments as ISO, and without the signs that
 * jsonb refuses (U+0000, halves of surrogate pairs), so that an odd name never costs an order.
 */
export function toJson(rows: unknown): string {
  const json = JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
  if (!REFUSED.test(json)) return json;
  return json.replace(ESCAPES, (sign) => (REFUSED.test(sign) ? "\uFFFD" : sign));
}

// JSON.stringify writes whole pairs as they are and escapes only what stands alone.
const REFUSED = /\\u(?:0000|d[89a-f][0-9a-f]{2})/;
const ESCAPES = /\\(?:u[0-9a-f]{4}|.)/g;
