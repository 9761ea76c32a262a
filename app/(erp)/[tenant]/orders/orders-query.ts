import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { OrderState } from "@/lib/orders/order-lifecycle";
import { DUE_FILTERS, ORDER_SORTS } from "@/lib/orders/orders.schemas";

export const ORDER_VIEWS = [
  "open",
  "uncovered",
  "picking",
  "shipped",
  "delivered",
  "returned",
  "cancelled",
  "all",
] as const;
export type OrderView = (typeof ORDER_VIEWS)[number];

/** Which states a tab of the list shows; "all" narrows nothing. */
export const VIEW_STATES: Record<OrderView, readonly OrderState[]> = {
  open: ["new", "reserved", "uncovered", "picking", "packed", "invoiced"],
  uncovered: ["uncovered"],
  picking: ["picking", "packed", "invoiced"],
  shipped: ["shipped"],
  delivered: ["delivered"],
  returned: ["returned"],
  cancelled: ["cancelled"],
  all: [],
};

/** The whole state of the order list, in its address. */
export const loadOrdersQuery = createLoader({
  view: parseAsStringLiteral(ORDER_VIEWS).withDefault("open"),
  due: parseAsStringLiteral(DUE_FILTERS),
  connection: parseAsString,
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(ORDER_SORTS),
  cursor: parseAsString,
  /** How many rows stand before this page; only for "51–100". */
  at: parseAsInteger.withDefault(0),
});
