import { formatNumber } from "@/components/format/format-number";
import type { Words } from "@/components/format/words";
import type { NavItem } from "./nav-icons";

type Place = "today" | "orders" | "products" | "stock" | "warehouses" | "channels" | "settings";

/**
 * The groups of links of a tenant's frame, in their order. `frame` is the translator of the namespace "frame", `waiting` tells how many
 * things at a place wait for a person; none is not shown.
 */
export function tenantNav(
  slug: string,
  frame: Words,
  locale: string,
  waiting: Partial<Record<Place, number>> = {},
): NavItem[][] {
  const item = (key: Place, path: string, go?: string): NavItem => {
    const count = waiting[key] ?? 0;
    return {
      key,
      href: `/${slug}/${path}`,
      label: frame(`nav.${key}`),
      icon: key,
      go,
      waiting: count > 0 ? { count: formatNumber(count, locale), words: frame("waiting", { count }) } : undefined,
    };
  };
  return [
    [item("today", "today", "a"), item("orders", "orders", "c")],
    [item("products", "products", "p"), item("stock", "stock", "s"), item("warehouses", "warehouses")],
    [item("channels", "channels", "n"), item("settings", "settings")],
  ];
}
