import type { Locator, Page } from "@playwright/test";
import { type Language, words } from "../support/words";
import type { HelpShops } from "./open-help-shops";

/** What a picture of help is of. */
export type HelpPicture = {
  /** The name that a page of help writes; usually its topic. */
  name: string;
  /** Who looks. */
  shop: keyof HelpShops;
  path: (shop: HelpShops[keyof HelpShops]) => string;
  /** The parts that matter, in the page's own words; together they are the picture. Without: the page from its head on. */
  parts?: (page: Page, say: Say) => Locator[];
  /** What a person does before there is something to see. */
  first?: (page: Page, say: Say) => Promise<void>;
  /** How wide the desk is, where a table needs more than the usual. */
  width?: number;
  /** The most that is shown of it, in points, where it is not the usual. */
  most?: { desk?: number; phone?: number };
};

/** A sentence of the screens in the language of the picture. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

export function sayIn(locale: Language): Say {
  return (key, values = {}) => words(key, values, locale);
}

const section = (page: Page, heading: string) =>
  page.locator("[data-slot=section]").filter({ has: page.getByRole("heading", { name: heading, exact: true }) });

/** One line for each picture, in the order of the pages of help. */
export const HELP_PICTURES: readonly HelpPicture[] = [
  { name: "start", shop: "fresh", path: ({ slug }) => `/${slug}/welcome` },
  { name: "sample-shop", shop: "sample", path: ({ slug }) => `/${slug}/welcome`, most: { desk: 520, phone: 520 } },
  {
    name: "connections",
    shop: "sample",
    path: ({ slug }) => `/${slug}/channels`,
    width: 1180,
    most: { desk: 165, phone: 270 },
  },
  { name: "connect", shop: "fresh", path: ({ slug }) => `/${slug}/channels/new`, most: { desk: 520, phone: 520 } },
  {
    name: "first-sync",
    shop: "read",
    path: ({ slug, connectionId, runId }) => `/${slug}/channels/${connectionId}/runs/${runId}`,
  },
  { name: "import", shop: "read", path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/import` },
  {
    name: "decide",
    shop: "sample",
    path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/decide`,
    most: { desk: 640, phone: 640 },
  },
  {
    name: "first-push",
    shop: "imported",
    path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/first-push`,
  },
  {
    name: "catalogue",
    shop: "sample",
    path: ({ slug, connectionId, searched }) => `/${slug}/channels/${connectionId}?q=${encodeURIComponent(searched)}`,
  },
  {
    name: "explain",
    shop: "sample",
    path: ({ slug, connectionId, listingId }) => `/${slug}/channels/${connectionId}?explica=${listingId}`,
    parts: (page) => [page.locator("[data-slot=explain]")],
    most: { desk: 640, phone: 640 },
  },
  {
    name: "listing",
    shop: "sample",
    path: ({ slug, connectionId, listingId }) => `/${slug}/channels/${connectionId}/listings/${listingId}`,
    most: { desk: 560, phone: 560 },
  },
  {
    name: "connection-settings",
    shop: "sample",
    path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/settings`,
    parts: (page, say) => [section(page, say("connection-screen.settings.sending"))],
    most: { desk: 560, phone: 560 },
  },
  { name: "sync", shop: "sample", path: ({ slug, connectionId }) => `/${slug}/channels/${connectionId}/sync` },
  { name: "today", shop: "sample", path: ({ slug }) => `/${slug}/today`, most: { desk: 560, phone: 560 } },
  { name: "orders", shop: "sample", path: ({ slug }) => `/${slug}/orders` },
  {
    name: "order",
    shop: "sample",
    path: ({ slug, orderId }) => `/${slug}/orders/${orderId}`,
    width: 1180,
    most: { desk: 440, phone: 560 },
  },
  {
    name: "order-money",
    shop: "sample",
    path: ({ slug, orderId }) => `/${slug}/orders/${orderId}`,
    parts: (page, say) => [section(page, say("orders-screen.page.money"))],
    most: { desk: 560, phone: 560 },
  },
  { name: "products", shop: "sample", path: ({ slug }) => `/${slug}/products` },
  {
    name: "product",
    shop: "sample",
    path: ({ slug, productId }) => `/${slug}/products/${productId}`,
    most: { desk: 560, phone: 560 },
  },
  {
    name: "stock-story",
    shop: "sample",
    path: ({ slug, productId }) => `/${slug}/products/${productId}`,
    parts: (page, say) => [section(page, say("products-screen.story.title"))],
  },
  {
    name: "product-edit",
    shop: "sample",
    path: ({ slug, productId }) => `/${slug}/products/${productId}/edit`,
    most: { desk: 560, phone: 560 },
  },
  { name: "stock", shop: "sample", path: ({ slug }) => `/${slug}/stock?q=ceramic` },
  {
    name: "adjustment",
    shop: "sample",
    path: ({ slug, productId }) => `/${slug}/stock/adjust?product=${productId}`,
    first: (page) => page.locator("main input[inputmode=decimal]").first().fill("24"),
    most: { desk: 360, phone: 360 },
  },
  { name: "warehouses", shop: "sample", path: ({ slug }) => `/${slug}/warehouses`, most: { desk: 360, phone: 360 } },
  {
    name: "settings",
    shop: "sample",
    path: ({ slug }) => `/${slug}/settings`,
    most: { desk: 560, phone: 560 },
  },
  { name: "people", shop: "sample", path: ({ slug }) => `/${slug}/settings/members`, most: { desk: 560, phone: 560 } },
  {
    name: "person",
    shop: "sample",
    path: ({ slug, colleagueId }) => `/${slug}/settings/members/${colleagueId}`,
    most: { desk: 640, phone: 640 },
  },
  { name: "roles", shop: "sample", path: ({ slug }) => `/${slug}/settings/roles`, most: { desk: 560, phone: 560 } },
  { name: "api", shop: "sample", path: ({ slug }) => `/${slug}/settings/api-keys` },
  { name: "export", shop: "sample", path: ({ slug }) => `/${slug}/settings/export`, most: { desk: 520, phone: 520 } },
  { name: "privacy", shop: "sample", path: ({ slug }) => `/${slug}/settings/privacy`, most: { desk: 520, phone: 520 } },
  { name: "support", shop: "sample", path: ({ slug }) => `/${slug}/settings/support`, most: { desk: 320, phone: 320 } },
  { name: "audit", shop: "sample", path: ({ slug }) => `/${slug}/settings/audit` },
  {
    name: "profile",
    shop: "sample",
    path: ({ slug }) => `/${slug}/settings/profile`,
    most: { desk: 560, phone: 560 },
  },
  {
    name: "trial",
    shop: "sample",
    path: ({ slug }) => `/${slug}/settings`,
    parts: (page, say) => [section(page, say("settings.trial.title"))],
  },
  { name: "operator", shop: "operator", path: () => "/operator" },
];
