import type { ExportTable } from "../export-tables";
import { pricesExport, productsExport } from "./export-catalog";
import { orderLinesExport, ordersExport } from "./export-orders";
import { movementsExport, stockExport } from "./export-stock";
import type { ExportSource } from "./export-table-types";

/** Where each table is read. */
export const EXPORT_SOURCES: Record<ExportTable, ExportSource> = {
  products: productsExport,
  prices: pricesExport,
  stock: stockExport,
  movements: movementsExport,
  orders: ordersExport,
  order_lines: orderLinesExport,
};
