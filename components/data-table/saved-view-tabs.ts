import type { SavedView } from "@/lib/tenancy/saved-view.schemas";
import { hrefWith, type SearchParams } from "./href-with";
import type { ViewTab } from "./view-tabs";

/** Where one is in a list, and what is open beside it: not part of a view that is kept. */
const PLACE = { cursor: null, at: null, explica: null, saved: null };

/** The part of a list's address that a view keeps, always in one order, so that two can be compared. */
export function currentViewQuery(raw: SearchParams): string {
  const sorted = Object.fromEntries(Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1)));
  return hrefWith("", sorted, PLACE).slice(1);
}

/** The address of a kept view: its query and which view it is. */
export function savedViewHref(path: string, view: Pick<SavedView, "id" | "query">): string {
  return `${path}?${view.query ? `${view.query}&` : ""}saved=${view.id}`;
}

/** How many a view holds; `isMore` says that counting stopped there. */
export type ViewCount = { readonly count: number; readonly isMore: boolean };

/**
 * Kept views as tabs behind the fixed ones. `counts`, in the order of the views, may come later than the rows: until then the
 * tabs stand without them, and so does one that is too costly to count (null).
 */
export function savedViewTabs(
  path: string,
  views: readonly SavedView[],
  current: SavedView | null,
  counts: readonly (ViewCount | null)[] = [],
): ViewTab[] {
  return views.map((view, at) => ({
    key: view.id,
    label: view.name,
    href: savedViewHref(path, view),
    current: view.id === current?.id,
    count: counts[at]?.count,
    over: counts[at]?.isMore,
    shared: view.shared,
  }));
}
