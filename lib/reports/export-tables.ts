/** What can be taken out, in the order of the screen; one file each. */
export const EXPORT_TABLES = ["products", "prices", "stock", "movements", "orders", "order_lines"] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** The words of a file: the name of a table, the head of a column, and a code of ours in words. */
export type ExportWords = {
  file: (table: ExportTable) => string;
  head: (table: ExportTable, column: string) => string;
  code: (set: "state" | "movement" | "reason" | "yes", code: string) => string;
};
