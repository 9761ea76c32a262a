import type { ChannelCursor, ChannelListing, ChannelSession, ObservedItem, Page } from "../../channel-port";
import { toChannelListings, toUnapprovedListing } from "../to-channel-listing";
import type { TrendyolGate } from "../trendyol-gate";
import { callTrendyol } from "./call-trendyol";
import { approvedContent, inventoryContent, looseRows, unapprovedProduct } from "./catalogue-answers";
import { readRows } from "./read-rows";

const APPROVED_PER_PAGE = 100;
const UNAPPROVED_PER_PAGE = 1000;
/** Pages by number reach only so far; behind it a token leads on (reference 1.7). */
const WINDOW = 10_000;
/** A stock or price change moves the variant's date, a new text or picture the content's: a delta asks for both. */
const APPROVED_DATES = ["VARIANT_MODIFIED_DATE", "CONTENT_MODIFIED_DATE"] as const;

type ListingQuery = { kind: "approved" | "unapproved"; modifiedSince: Date | null; cursor: ChannelCursor | null };

export async function readListings(
  gate: TrendyolGate,
  session: ChannelSession,
  query: ListingQuery,
): Promise<Page<ChannelListing, ChannelCursor>> {
  const isApproved = query.kind === "approved";
  const size = isApproved ? APPROVED_PER_PAGE : UNAPPROVED_PER_PAGE;
  const pass = Number(query.cursor?.pass ?? 0);
  const dates = isApproved ? APPROVED_DATES : (["LAST_MODIFIED_DATE"] as const);
  // Asked once: a page's token is good only for the very window it was given for.
  const end = endOf(query);
  const answer = await callTrendyol(gate, session, {
    endpoint: `products.${query.kind}`,
    group: "productRead",
    path: `/product/sellers/{seller}/products/${query.kind}`,
    query: {
      size,
      ...place(query.cursor),
      ...(query.modifiedSince
        ? { startDate: query.modifiedSince.getTime(), endDate: end, dateQueryType: dates[pass] }
        : {}),
    },
    answer: looseRows,
  });
  const { items, unreadable } = isApproved
    ? readApproved(answer.content, session.storefront)
    : readUnapproved(answer.content, session.storefront);
  const following = nextPlace(query.cursor, answer, size);
  const isLastPass = query.modifiedSince === null || pass + 1 >= dates.length;
  const next = following ?? (isLastPass ? null : { page: 0 });
  return {
    items,
    unreadable,
    total: answer.totalElements,
    counted: answer.content.length,
    next: next === null ? null : { ...next, pass: following ? pass : pass + 1, end },
  };
}

export async function readInventory(
  gate: TrendyolGate,
  session: ChannelSession,
  cursor: ChannelCursor | null,
): Promise<Page<ObservedItem, ChannelCursor>> {
  const answer = await callTrendyol(gate, session, {
    endpoint: "inventory.read",
    group: "productRead",
    path: "/product/sellers/{seller}/products/approved/inventory-and-price",
    query: { size: APPROVED_PER_PAGE, ...place(cursor) },
    answer: looseRows,
  });
  return {
    ...readObserved(answer.content),
    next: nextPlace(cursor, answer, APPROVED_PER_PAGE),
    total: answer.totalElements,
    counted: answer.content.length,
  };
}

/** At most 50 barcodes; those that Trendyol does not know are left out. */
export async function readInventoryOf(
  gate: TrendyolGate,
  session: ChannelSession,
  barcodes: string[],
): Promise<ObservedItem[]> {
  if (barcodes.length === 0) return [];
  const answer = await callTrendyol(gate, session, {
    endpoint: "inventory.read",
    group: "productRead",
    path: "/product/sellers/{seller}/products/approved/inventory-and-price",
    query: { barcodes: barcodes.slice(0, 50).join(","), page: 0, size: APPROVED_PER_PAGE },
    answer: looseRows,
  });
  const wanted = new Set(barcodes);
  return readObserved(answer.content).items.filter((item) => wanted.has(item.externalId));
}

function readApproved(rows: unknown[], storefront: string) {
  const { read, unreadable } = readRows(rows, approvedContent, "contentId");
  return { items: read.flatMap((content) => toChannelListings(content, storefront)), unreadable };
}

function readUnapproved(rows: unknown[], storefront: string) {
  const { read, unreadable } = readRows(rows, unapprovedProduct, "barcode");
  return { items: read.map((product) => toUnapprovedListing(product, storefront)), unreadable };
}

function readObserved(rows: unknown[]) {
  const { read, unreadable } = readRows(rows, inventoryContent, "contentId");
  const items = read.flatMap((content) =>
    content.variants.map((variant) => ({
      externalId: variant.barcode,
      quantity: variant.quantity === null ? null : Math.trunc(variant.quantity),
      saleMinor: variant.salePrice,
      listMinor: variant.listPrice,
    })),
  );
  return { items, unreadable };
}

/** The channel's clock may be ahead of ours; a window that ends now would not see its newest changes. */
const AHEAD_MS = 13 * 24 * 3_600_000;

/** The end of a delta's window stays where its first page put it. */
function endOf(query: ListingQuery): number | null {
  if (query.modifiedSince === null) return null;
  return typeof query.cursor?.end === "number" ? query.cursor.end : Date.now() + AHEAD_MS;
}

function place(cursor: ChannelCursor | null): Record<string, string | number> {
  if (typeof cursor?.token === "string") return { nextPageToken: cursor.token };
  return { page: Number(cursor?.page ?? 0) };
}

/** A token is followed wherever one is given: it does not shift when rows come and go, and it has no end at 10,000. */
function nextPlace(
  cursor: ChannelCursor | null,
  answer: { nextPageToken: string; totalPages: number | null; content: unknown[] },
  size: number,
): ChannelCursor | null {
  if (answer.nextPageToken !== "")
    return answer.nextPageToken === cursor?.token ? null : { token: answer.nextPageToken };
  if (typeof cursor?.token === "string") return null;
  const page = Number(cursor?.page ?? 0) + 1;
  const isReachable = (page + 1) * size <= WINDOW;
  return isReachable && page < (answer.totalPages ?? 0) && answer.content.length > 0 ? { page } : null;
}
