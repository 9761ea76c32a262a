import { createLoader, type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import { isId } from "@/lib/core/ids";
import type { OrderCounts } from "@/lib/orders/count-orders";
import { ORDER_STATES, type OrderState, STILL_HERE } from "@/lib/orders/order-lifecycle";
import { DUE_FILTERS, type ListOrdersInput, ORDER_SORTS, type OrderSort, orderDay } from "@/lib/orders/orders.schemas";

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
  open: STILL_HERE,
  uncovered: ["uncovered"],
  picking: ["picking", "packed", "invoiced"],
  shipped: ["shipped"],
  delivered: ["delivered"],
  returned: ["returned"],
  cancelled: ["cancelled"],
  all: [],
};

/** Views of orders that are still here: by deadline, with the strip that adds up to them. */
export const STILL_HERE_VIEWS: readonly OrderView[] = ["open", "uncovered", "picking"];

const FILTERS = {
  view: parseAsStringLiteral(ORDER_VIEWS).withDefault("open"),
  due: parseAsStringLiteral(DUE_FILTERS),
  state: parseAsStringLiteral(ORDER_STATES),
  connection: parseAsString,
  county: parseAsString,
  carrier: parseAsString,
  company: parseAsStringLiteral(["yes", "no"]),
  from: parseAsString,
  to: parseAsString,
  q: parseAsString.withDefault(""),
  sort: parseAsStringLiteral(ORDER_SORTS),
  /** The columns left out, when the address says so itself. */
  hide: parseAsString,
};
/** Columns that may be left out of the table, in its order; what an order waits for and until when always stands. */
export const COLUMNS = ["customer", "products", "cover", "courier", "total"] as const;
const PARAMETERS = {
  ...FILTERS,
  cursor: parseAsString,
  /** The page before the cursor. */
  back: parseAsStringLiteral(["1"]),
  /** How many rows stand before this page; only for "51–100". */
  at: parseAsRowsBefore,
  /** The kept view that the address came from. */
  saved: parseAsString,
  /** The place of an opened order in its list; only for "9 din 46". */
  n: parseAsInteger,
};
export type OrdersQuery = inferParserType<typeof PARAMETERS>;

/** What can stand in the address of a kept view of the list. */
export const VIEW_READERS = FILTERS;

/** The whole state of the order list, in its address. */
export const loadOrdersQuery = createLoader(PARAMETERS);

/** Names of the parameters that say which list it is, without the place in it. */
export const LIST_PARAMETERS = Object.keys(FILTERS) as (keyof typeof FILTERS)[];

export function sortOf(query: OrdersQuery): OrderSort {
  return query.sort ?? (STILL_HERE_VIEWS.includes(query.view) ? "deadline" : "newest");
}

/** What the list asks for, without the place in it. Nonsense in the address narrows nothing. */
export function listOf(query: OrdersQuery): ListOrdersInput {
  return {
    connectionId: query.connection && isId(query.connection) ? query.connection : undefined,
    county: text(query.county),
    carrier: text(query.carrier),
    isCompany: query.company === null ? undefined : query.company === "yes",
    placedFrom: day(query.from),
    placedTo: day(query.to),
    search: query.q.slice(0, 200),
    due: query.due ?? undefined,
    states: query.state ? [query.state] : [...VIEW_STATES[query.view]],
    sort: sortOf(query),
  };
}

/** The same without what the tabs and the strip choose: what their counts are taken under. */
export function countedBy(query: OrdersQuery): ListOrdersInput {
  return { ...listOf(query), states: [], due: undefined };
}

/** Whether anything but the tab, the search and the order narrows the list. */
export function isNarrowed(query: OrdersQuery): boolean {
  return LIST_PARAMETERS.some((name) => !["view", "sort", "q", "hide"].includes(name) && query[name] !== null);
}

/** How many orders are in these states; no states are all of them. */
export function countOf(counts: OrderCounts, states: readonly OrderState[]): number {
  return states.length === 0 ? counts.total : states.reduce((sum, state) => sum + counts.states[state], 0);
}

/** How many orders the list holds, whatever narrows it. */
export function countOfList(counts: OrderCounts, query: OrdersQuery): number {
  const states = listOf(query).states ?? [];
  const { due } = query;
  if (!due) return countOf(counts, states);
  return states.length === 0 ? counts.due[due] : states.reduce((sum, state) => sum + counts.dueOf[state][due], 0);
}

function text(value: string | null): string | undefined {
  const words = value?.trim().slice(0, 100);
  return words === "" ? undefined : words;
}

function day(value: string | null): string | undefined {
  return orderDay.safeParse(value).data;
}
