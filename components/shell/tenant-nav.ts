import type { Words } from "@/components/format/words";
import type { NavItem } from "./nav-icons";

type Counts = Partial<
  Record<
    "today" | "orders" | "products" | "stock" | "warehouses" | "channels" | "settings",
    { count: number; waiting?: boolean }
  >
>;

/** The groups of links of a tenant's frame, in their order. `frame` is the translator of the namespace "frame". */
export function tenantNav(slug: string, frame: Words, counts: Counts = {}): NavItem[][] {
  const item = (key: keyof Counts, path: string, go?: string): NavItem => ({
    key,
    href: `/${slug}/${path}`,
    label: frame(`nav.${key}`),
    icon: key,
    go,
    ...counts[key],
  });
  return [
    [item("today", "today", "a"), item("orders", "orders", "c")],
    [item("products", "products", "p"), item("stock", "stock", "s"), item("warehouses", "warehouses")],
    [item("channels", "channels", "n"), item("settings", "settings")],
  ];
}
