import type { Answer } from "../http/answers";
import { json, productError } from "../http/answers";
import type { Call } from "../http/router";
import { normaliseBarcode } from "../seed/barcodes";
import { NEWEST_GENERATED_AGE } from "../seed/generated-source";
import type { Product } from "../state/product-types";
import { findProduct, productAt, sourceOf } from "../state/products";
import { hashText } from "../state/random";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import type { ApiContext } from "./api-context";
import { isOnSale, toApprovedContent, toInventoryContent, toUnapproved, variantsAt } from "./product-view";
import { invalid, readList, readWhole } from "./read-input";

const WINDOW = 10_000;

type Query = {
  size: number;
  /** Where the page before stopped and how many rows there were then; null for a page by number. */
  token: { start: number; total: number } | null;
  page: number;
  isDescending: boolean;
  fingerprint: string;
  passes: (product: Product) => boolean;
};

/** GET products/approved. */
export function listApproved(context: ApiContext, call: Call): Answer {
  return listContents(context, call, (variants) => toApprovedContent(context, variants));
}

/** GET products/approved/inventory-and-price. */
export function listInventory(context: ApiContext, call: Call): Answer {
  return listContents(context, call, toInventoryContent);
}

/** GET products/unapproved: flat rows, one per barcode. */
export function listUnapproved(context: ApiContext, call: Call): Answer {
  const query = readQuery(call, 1000, unapprovedFilter(call.query));
  if ("refusal" in query) return query.refusal;
  const { world, seller } = context;
  const source = sourceOf(world, seller);
  // A generated range holds approved products only; do not walk through 100,000 of them to say "none".
  const count = seller.range === "generated" ? 0 : source.count;
  return answerPage(query, count, (at) => {
    const product = productAt(world, seller, at);
    return query.passes(product) ? toUnapproved(context, product) : null;
  });
}

/** GET product/{barcode}: base facts of one barcode, 404 when it is not there. */
export function readProduct({ world, seller }: ApiContext, call: Call): Answer {
  const product = findProduct(world, seller, normaliseBarcode(call.params.barcode ?? ""));
  if (!product) return productError(404, "product.not.found", "Produsul nu a fost găsit în sistem");
  const isApproved = product.approval === "approved";
  return json(200, {
    barcode: product.barcode,
    approved: isApproved,
    approvedDate: isApproved ? product.createdAt : null,
    archived: product.archived,
    contentId: isApproved ? product.contentId : null,
    listingId: isApproved ? hashText(product.barcode).toString(16).padStart(32, "0") : null,
  });
}

function listContents(context: ApiContext, call: Call, toRow: (variants: Product[]) => unknown): Answer {
  const query = readQuery(call, 100, approvedFilter(call.query));
  if ("refusal" in query) return query.refusal;
  const source = sourceOf(context.world, context.seller);
  const candidates = narrow(context, call.query);
  const toContent = (at: number) => {
    const variants = variantsAt(context, candidates ? (candidates[at] ?? 0) : at).filter(query.passes);
    return variants.length > 0 ? toRow(variants) : null;
  };
  const isEverything = candidates === null && isUnfiltered(call.query) && context.seller.range === "generated";
  return answerPage(query, candidates?.length ?? source.contentCount, toContent, isEverything);
}

/** Reads paging. `page` works up to 10,000 rows; a token works without end, and belongs to its filters. */
function readQuery(call: Call, maxSize: number, passes: (product: Product) => boolean): Query | { refusal: Answer } {
  const page = readWhole(call.query, "page", 0, 0, 1_000_000);
  const size = readWhole(call.query, "size", Math.min(20, maxSize), 1, maxSize);
  if (page === null || size === null)
    return { refusal: invalid("invalid.page.size", `Size can not be greater than ${maxSize}`) };
  const filters = [...call.query.entries()]
    .filter(([name]) => !["page", "size", "nextPageToken"].includes(name))
    .sort();
  const fingerprint = hashText(JSON.stringify([call.path, filters])).toString(36);
  const token = call.query.get("nextPageToken");
  const read = token ? readToken(token, fingerprint) : null;
  if (token && read === null) return { refusal: invalid("invalid.next.page.token", "Next page token is not valid") };
  if (!token && (page + 1) * size > WINDOW)
    return { refusal: invalid("invalid.page.size", "page * size can not be greater than 10000") };
  const isDescending = call.query.get("orderByDirection")?.toUpperCase() === "DESC";
  return { size, page, token: read, isDescending, fingerprint, passes };
}

/**
 * Walks the rows in order and cuts the page. Counting everything needs the whole walk, except behind a token, which
 * carries the count, and where every row is known to pass: a page of 100,000 products then costs only itself.
 */
function answerPage(query: Query, count: number, rowAt: (at: number) => unknown, isEverything = false): Answer {
  const skip = query.token ? 0 : query.page * query.size;
  const knownTotal = query.token?.total ?? (isEverything ? count : null);
  const content: unknown[] = [];
  let next: number | null = null;
  let passed = isEverything ? skip : 0;
  for (let at = query.token?.start ?? passed; at < count; at += 1) {
    if (knownTotal !== null && next !== null) break;
    const row = rowAt(query.isDescending ? count - 1 - at : at);
    if (row === null) continue;
    passed += 1;
    if (passed <= skip) continue;
    if (content.length < query.size) content.push(row);
    else next ??= at;
  }
  const totalElements = knownTotal ?? passed;
  return json(200, {
    totalElements,
    totalPages: Math.ceil(totalElements / query.size),
    page: query.token ? 0 : query.page,
    size: query.size,
    nextPageToken: next === null ? null : writeToken(query.fingerprint, next, totalElements),
    content,
  });
}

function writeToken(fingerprint: string, start: number, total: number): string {
  return Buffer.from(`${fingerprint}:${start}:${total}`).toString("base64url");
}

function readToken(token: string, fingerprint: string): { start: number; total: number } | null {
  const found = /^(\w+):(\d+):(\d+)$/.exec(Buffer.from(token, "base64url").toString("utf8"));
  return found && found[1] === fingerprint ? { start: Number(found[2]), total: Number(found[3]) } : null;
}

/** Contents that a filter names directly, so that they are not searched for; null when it names none. */
function narrow({ world, seller }: ApiContext, query: URLSearchParams): number[] | null {
  const source = sourceOf(world, seller);
  const barcodes = [...readList(query, "barcodes"), ...readList(query, "barcode")];
  const fromIndexes = (indexes: (number | null)[]) => [
    ...new Set(indexes.filter((index) => index !== null).map((index) => source.contentAtOf(index))),
  ];
  if (barcodes.length > 0) return fromIndexes(barcodes.map((barcode) => source.indexOfBarcode(barcode)));
  const stockCode = query.get("stockCode");
  if (stockCode) return fromIndexes(source.indexesOfStockCode(stockCode));
  const contentId = query.get("contentId");
  if (!contentId) return changedSince(world, seller, Number(query.get("startDate") ?? 0));
  const at = source.contentAtOfId(Number(contentId));
  return at === null ? [] : [at];
}

/** In a generated range only what was changed can be newer than its seeding: the walk is as long as the changes. */
function changedSince(world: World, seller: SellerRecord, start: number): number[] | null {
  if (seller.range !== "generated" || start <= seller.seededAt - NEWEST_GENERATED_AGE) return null;
  const source = sourceOf(world, seller);
  const prefix = `${seller.sellerId}:`;
  const found = new Set<number>();
  for (const [key, change] of world.productChanges.values) {
    if (!key.startsWith(prefix) || (change.modifiedAt ?? 0) < start) continue;
    found.add(source.contentAtOf(Number(key.slice(prefix.length))));
  }
  return [...found].sort((left, right) => left - right);
}

const FILTERS = [
  "startDate",
  "endDate",
  "productMainId",
  "brandIds",
  "status",
  "origin",
  "approved",
  "onSale",
  "archived",
];

function isUnfiltered(query: URLSearchParams): boolean {
  return FILTERS.every((name) => !query.get(name));
}

function approvedFilter(query: URLSearchParams): (product: Product) => boolean {
  const isWithin = dateFilter(query, (product, type) =>
    type === "VARIANT_CREATED_DATE" ? product.createdAt : product.modifiedAt,
  );
  const status = query.get("status");
  const barcodes = new Set([...readList(query, "barcodes"), ...readList(query, "barcode")].map(normaliseBarcode));
  const stockCode = query.get("stockCode");
  const isSame = commonFilter(query);
  return (product) =>
    product.approval === "approved" &&
    (barcodes.size === 0 || barcodes.has(normaliseBarcode(product.barcode))) &&
    (!stockCode || product.stockCode === stockCode) &&
    isSame(product) &&
    hasStatus(product, status) &&
    isWithin(product);
}

function unapprovedFilter(query: URLSearchParams): (product: Product) => boolean {
  const isWithin = dateFilter(query, (product, type) =>
    type === "CREATED_DATE" ? product.createdAt : product.modifiedAt,
  );
  const status = query.get("status");
  const barcodes = new Set([...readList(query, "barcodes"), ...readList(query, "barcode")].map(normaliseBarcode));
  const isSame = commonFilter(query);
  return (product) =>
    product.approval !== "approved" &&
    (barcodes.size === 0 || barcodes.has(normaliseBarcode(product.barcode))) &&
    (!status || product.approval === status) &&
    isSame(product) &&
    isWithin(product);
}

function commonFilter(query: URLSearchParams): (product: Product) => boolean {
  const mainId = query.get("productMainId");
  const origin = query.get("origin");
  const brandIds = readList(query, "brandIds");
  return (product) =>
    (!mainId || product.productMainId === mainId) &&
    (!origin || product.origin === origin) &&
    (brandIds.length === 0 || brandIds.includes(String(product.brandId)));
}

function dateFilter(
  query: URLSearchParams,
  dateOf: (product: Product, type: string) => number,
): (product: Product) => boolean {
  const start = Number(query.get("startDate") ?? 0);
  const end = Number(query.get("endDate") ?? 0) || Number.POSITIVE_INFINITY;
  const type = query.get("dateQueryType") ?? "";
  return (product) => {
    if (!start && end === Number.POSITIVE_INFINITY) return true;
    const date = dateOf(product, type);
    return date >= start && date <= end;
  };
}

function hasStatus(product: Product, status: string | null): boolean {
  if (!status) return true;
  if (status === "archived") return product.archived;
  if (status === "blacklisted") return product.blacklisted;
  if (status === "locked") return product.locked;
  if (status === "onSale") return isOnSale(product);
  return status === "notOnSale" && !isOnSale(product);
}
