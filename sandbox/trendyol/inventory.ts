import { createHash } from "node:crypto";
import type { Answer } from "../http/answers";
import { productError } from "../http/answers";
import type { Call } from "../http/router";
import { normaliseBarcode } from "../seed/barcodes";
import type { BatchItem, FailureReason } from "../state/batch-types";
import type { Product } from "../state/product-types";
import { findProduct } from "../state/products";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import type { ApiContext } from "./api-context";
import { submitBatch } from "./batches";
import { readItems } from "./read-input";

export const INVENTORY_PATTERN = "/integration/inventory/sellers/:sellerId/products/price-and-inventory";

const QUANTITY_LIMIT = 20_000;
const PRICE_CHANGES_PER_MINUTE = 30;
const MINUTE = 60_000;

/** POST price-and-inventory: absolute stock and prices, item by item, applied later as a batch (reference 3). */
export function updatePriceAndInventory(context: ApiContext, call: Call): Answer {
  const read = readItems(call.body);
  if ("refusal" in read) return read.refusal;
  if (!rememberBody(context.world, context.seller, context.storefront, call.body)) {
    return productError(400, "duplicate.request", "15 dakika boyunca aynı isteği tekrarlı olarak atamazsınız!");
  }
  const seen = new Set<string>();
  const items = read.items.map((item) => checkItem(context, item, seen));
  return submitBatch(context, "ProductInventoryUpdate", items);
}

/**
 * Notes a body under its seller and storefront. False when the same one came within the window (15 minutes).
 * Same means equal values in the same order of items; blanks and the order of fields do not count.
 */
export function rememberBody(world: World, seller: SellerRecord, storefront: string, body: string): boolean {
  const key = createHash("sha256")
    .update(`${seller.sellerId} ${storefront} ${canonical(body)}`)
    .digest("hex");
  const now = world.now();
  const seenAt = world.bodies.get(key);
  const isRepeated = seenAt !== undefined && now < seenAt + world.settings.duplicateWindowMs;
  if (isRepeated) return false;
  world.bodies.put(key, now);
  return true;
}

/** Forgets bodies that are out of the window. */
export function sweepBodies(world: World): void {
  for (const [key, seenAt] of [...world.bodies.values]) {
    if (world.now() >= seenAt + world.settings.duplicateWindowMs) world.bodies.delete(key);
  }
}

function checkItem({ world, seller }: ApiContext, item: Record<string, unknown>, seen: Set<string>): BatchItem {
  const barcode = typeof item.barcode === "string" ? normaliseBarcode(item.barcode) : "";
  const product = barcode ? findProduct(world, seller, barcode) : null;
  const quantity = readNumber(item.quantity);
  const salePrice = readPrice(item.salePrice);
  const listPrice = readPrice(item.listPrice);
  const values = { quantity, salePrice, listPrice };
  const failure = findFailure(barcode, product, values, seen) ?? countPriceChange(world, seller, barcode, values);
  if (barcode) seen.add(barcode);
  const shown = (value: number | null | "invalid") => (value === "invalid" ? null : value);
  return {
    barcode,
    productIndex: product?.index ?? null,
    quantity: shown(quantity),
    salePrice: shown(salePrice),
    listPrice: shown(listPrice),
    failure,
  };
}

type Given = number | null | "invalid";
type Values = { quantity: Given; salePrice: Given; listPrice: Given };

function findFailure(
  barcode: string,
  product: Product | null,
  values: Values,
  seen: Set<string>,
): FailureReason | null {
  const { quantity, salePrice, listPrice } = values;
  if (!barcode) return "barcode-missing";
  if (seen.has(barcode)) return "barcode-twice";
  if (!product) return "barcode-unknown";
  if (product.approval !== "approved") return "not-approved";
  if (product.blacklisted) return "blacklisted";
  if (quantity === null && salePrice === null && listPrice === null) return "nothing-to-change";
  if (quantity === "invalid" || (quantity !== null && (quantity < 0 || !Number.isInteger(quantity))))
    return "quantity-invalid";
  if (quantity !== null && quantity > QUANTITY_LIMIT) return "quantity-too-large";
  if (salePrice === "invalid" || listPrice === "invalid") return "price-invalid";
  // With only one of the two given, the other is known when the batch is applied.
  if (listPrice !== null && salePrice !== null && listPrice < salePrice) return "list-below-sale";
  return null;
}

/** Each item with a price counts, also when the price stays the same. */
function countPriceChange(world: World, seller: SellerRecord, barcode: string, values: Values): FailureReason | null {
  if (values.salePrice === null && values.listPrice === null) return null;
  const key = `price ${seller.sellerId} ${barcode}`;
  return world.windows.take(key, world.now(), MINUTE, PRICE_CHANGES_PER_MINUTE) ? null : "too-many-price-changes";
}

function readNumber(value: unknown): Given {
  if (value === undefined || value === null) return null;
  return typeof value === "number" && Number.isFinite(value) ? value : "invalid";
}

/** Lei to bani; more than two decimals or nothing above zero is not a price. */
function readPrice(value: unknown): Given {
  const read = readNumber(value);
  if (read === null || read === "invalid") return read;
  const bani = Math.round(read * 100);
  return read > 0 && Math.abs(read * 100 - bani) < 1e-6 ? bani : "invalid";
}

function canonical(body: string): string {
  try {
    return JSON.stringify(sortKeys(JSON.parse(body)));
  } catch {
    return body;
  }
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
