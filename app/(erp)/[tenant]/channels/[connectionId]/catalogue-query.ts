import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import { LISTING_SORTS, type ListingFilter, SYNC_FILTERS } from "@/lib/channels/listings/listing-filter.schemas";
import { LINK_STATES, LISTING_STATUSES, type ListingCounts, PUSH_STATES } from "@/lib/channels/listings/listing-types";
import { isId } from "@/lib/core/ids";

/** What each tab asks of the list. */
const VIEWS = {
  all: {},
  moving: { push: "moving" },
  quarantined: { push: "quarantined" },
  drift: { push: "drift" },
  undecided: { link: "undecided" },
  unlinked: { link: "unlinked" },
  excluded: { push: "excluded" },
  rejected: { status: ["rejected"] },
  archived: { archived: true },
} as const satisfies Record<string, ListingFilter>;
export type CatalogueView = keyof typeof VIEWS;
export const CATALOGUE_VIEWS = Object.keys(VIEWS) as CatalogueView[];

/** Views that a row leaves by itself when the machine is done with it. */
export const RESTLESS_VIEWS: ReadonlySet<CatalogueView> = new Set(["moving", "quarantined", "drift"]);

/** What can stand in the address of a kept view of the catalogue. */
export const VIEW_READERS = {
  view: parseAsStringLiteral(CATALOGUE_VIEWS).withDefault("all"),
  q: parseAsString.withDefault(""),
  category: parseAsString,
  brand: parseAsString,
  status: parseAsStringLiteral(LISTING_STATUSES),
  link: parseAsStringLiteral(LINK_STATES),
  push: parseAsStringLiteral(PUSH_STATES),
  sync: parseAsStringLiteral(SYNC_FILTERS),
  sort: parseAsStringLiteral(LISTING_SORTS).withDefault("title"),
  /** The columns left out, when the address says so itself. */
  hide: parseAsString,
};

const parsers = {
  ...VIEW_READERS,
  cursor: parseAsString,
  /** How many rows stand before this page; only for "51–100". */
  at: parseAsRowsBefore,
  /** The listing whose Explain panel is open. */
  explica: parseAsString,
  /** The saved view that the address came from. */
  saved: parseAsString,
};

/** The whole state of the catalogue, in its address. */
export const loadCatalogueQuery = createLoader(parsers);
export type CatalogueQuery = inferParserType<typeof parsers>;

/** Columns that may be left out of the table, in its order; the way of the values always stands. */
export const COLUMNS = ["code", "state", "price", "stock"] as const;

/** Parameters that narrow a tab further, each with a chip. */
export const FILTER_NAMES = ["category", "brand", "status", "link", "push", "sync"] as const;

/** Whether anything but the tab narrows the list. */
export function isNarrowed(query: CatalogueQuery): boolean {
  return query.q.trim() !== "" || FILTER_NAMES.some((name) => query[name] !== null);
}

/** What the list asks for. A chip that names the same thing as the tab is the narrower one and wins. */
export function catalogueFilter(query: CatalogueQuery, connectionId: string): ListingFilter {
  const { status, ...view }: ListingFilter = VIEWS[query.view];
  return {
    ...view,
    connectionId,
    ...(query.status ? { status: [query.status] } : status ? { status: [...status] } : {}),
    ...(query.link ? { link: query.link } : {}),
    ...(query.push ? { push: query.push } : {}),
    ...(query.sync ? { sync: query.sync } : {}),
    ...(query.category ? { category: query.category.slice(0, 100) } : {}),
    ...(query.brand ? { brand: query.brand.slice(0, 200) } : {}),
    ...(query.q.trim() ? { search: query.q.trim().slice(0, 200) } : {}),
  };
}

/** What each fixed tab would show with the search and the filters of now; none when there are none, and the tabs' own counts hold. */
export function filtersOfTabs(query: CatalogueQuery, connectionId: string): ListingFilter[] {
  return isNarrowed(query) ? CATALOGUE_VIEWS.map((view) => catalogueFilter({ ...query, view }, connectionId)) : [];
}

/** The number on each tab of a list that nothing narrows. */
export function countOfView(view: CatalogueView, counts: ListingCounts): number {
  switch (view) {
    case "undecided":
    case "unlinked":
      return counts.links[view];
    case "rejected":
      return counts.statuses.rejected;
    default:
      return counts[view];
  }
}

/** The listing whose panel is asked for; a mangled id is one that does not exist. */
export function openedListing(query: CatalogueQuery): string | null {
  if (query.explica === null || query.explica === "") return null;
  return isId(query.explica) ? query.explica : "unknown";
}
