import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import type { ProductFilter } from "@/lib/catalog/catalog.schemas";

export const STOCK_FILTERS = ["in_stock", "sold_out", "short", "uncounted"] as const;
export const PRICE_FILTERS = ["with", "without"] as const;
export const CHANNEL_FILTERS = ["linked", "unlinked"] as const;
/** Columns that may be left out of the table, in its order. */
export const COLUMNS = ["code", "barcode", "channels", "vat", "price", "onHand", "reserved", "available"] as const;
export const SORTS = ["newest", "name", "name_desc"] as const;

/** What can stand in the address of a kept view of the list. */
export const VIEW_READERS = {
  q: parseAsString.withDefault(""),
  archived: parseAsStringLiteral(["no", "only", "all"] as const).withDefault("no"),
  stock: parseAsStringLiteral(STOCK_FILTERS),
  price: parseAsStringLiteral(PRICE_FILTERS),
  channel: parseAsStringLiteral(CHANNEL_FILTERS),
  sort: parseAsStringLiteral(SORTS).withDefault("newest"),
  /** The columns left out, when the address says so itself. */
  hide: parseAsString,
};

/** The state of the product list is its address. */
export const loadProductsQuery = createLoader({
  ...VIEW_READERS,
  cursor: parseAsString,
  at: parseAsRowsBefore,
  /** The kept view that the address came from. */
  saved: parseAsString,
});

export type ProductsQuery = Awaited<ReturnType<typeof loadProductsQuery>>;
type ViewFilter = Pick<ProductFilter, "archived" | "stock" | "price" | "channel">;

/** What the tabs show: the whole list, what waits for somebody, and what was put away. */
export const PRODUCT_VIEWS = {
  active: { archived: "no" },
  uncounted: { archived: "no", stock: "uncounted" },
  unpriced: { archived: "no", price: "without" },
  unlinked: { archived: "no", channel: "unlinked" },
  archived: { archived: "only" },
} as const satisfies Record<string, ViewFilter>;
export type ProductViewName = keyof typeof PRODUCT_VIEWS;
export const VIEW_NAMES = Object.keys(PRODUCT_VIEWS) as ProductViewName[];

const VIEW_PARAMS = ["archived", "stock", "price", "channel"] as const;

/** The parameters that make a view, for its link: what it does not name is taken away. */
export function paramsOfView(view: ProductViewName): Record<string, string | null> {
  const filter: ViewFilter = PRODUCT_VIEWS[view];
  return Object.fromEntries(
    VIEW_PARAMS.map((name) => [name, name === "archived" && filter.archived === "no" ? null : (filter[name] ?? null)]),
  );
}

/** The view that the address shows exactly; none when filters were combined otherwise. */
export function viewOf(query: ProductsQuery): ProductViewName | undefined {
  return VIEW_NAMES.find((view) => {
    const filter: ViewFilter = PRODUCT_VIEWS[view];
    return VIEW_PARAMS.every((name) => (filter[name] ?? null) === (query[name] ?? null));
  });
}

export function filterOf(query: ProductsQuery): Partial<ProductFilter> {
  return {
    search: query.q.trim() === "" ? undefined : query.q.slice(0, 200),
    archived: query.archived,
    stock: query.stock ?? undefined,
    price: query.price ?? undefined,
    channel: query.channel ?? undefined,
  };
}

/** Whether anything narrows or sorts the list. */
export function isNarrowed(query: ProductsQuery): boolean {
  return query.q.trim() !== "" || query.sort !== "newest" || viewOf(query) !== "active";
}
