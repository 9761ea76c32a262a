import {
  Activity,
  Building2,
  Link2,
  Megaphone,
  Package,
  ReceiptText,
  ScrollText,
  SlidersHorizontal,
  Store,
  Sun,
  Warehouse,
} from "lucide-react";

/** One icon, one meaning. Names are used because icons cannot travel from the server to a client component. */
export const NAV_ICONS = {
  today: Sun,
  orders: ReceiptText,
  products: Package,
  stock: Warehouse,
  warehouses: Store,
  channels: Link2,
  settings: SlidersHorizontal,
  tenants: Building2,
  health: Activity,
  notices: Megaphone,
  log: ScrollText,
} as const;

export type NavIcon = keyof typeof NAV_ICONS;

export type NavItem = {
  key: string;
  href: string;
  label: string;
  icon: NavIcon;
  /** How many wait there, in figures and in words. Written on the server: a browser's first number costs a phone a tenth of a second. */
  waiting?: { count: string; words: string };
  /** Second letter of the `G` chord. */
  go?: string;
};
