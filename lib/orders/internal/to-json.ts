import { storableJson } from "@/lib/core/storable";

/** Rows as one JSON parameter for jsonb_to_recordset: amounts as text (exact), moments as ISO, and so that an odd name never costs an order. */
export function toJson(rows: unknown): string {
  return storableJson(rows, (_, value) => (typeof value === "bigint" ? value.toString() : value));
}
