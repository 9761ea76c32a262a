import { normaliseBarcode } from "../seed/barcodes";
import type { Product } from "../state/product-types";
import { findProduct, keyOf, productAt, sourceOf } from "../state/products";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import { ControlError } from "../trendyol/place-order";
import { isOnSale } from "../trendyol/product-view";

const SEARCHED = 5000;

/** What buyers see of a product now, and the price and stock updates that led there. */
export function showProduct(world: World, sellerId: number, barcode: string) {
  const seller = world.sellers.get(String(sellerId));
  const product = seller && findProduct(world, seller, normaliseBarcode(barcode));
  if (!seller || !product) throw new ControlError(`Seller ${sellerId} has no product with barcode ${barcode}`);
  const updates = world.productUpdates.get(keyOf(seller, product.index)) ?? [];
  const lei = (bani: number | null) => (bani === null ? null : bani / 100);
  return {
    barcode: product.barcode,
    stockCode: product.stockCode,
    title: product.title,
    quantity: product.quantity,
    salePrice: product.salePrice / 100,
    listPrice: product.listPrice / 100,
    approval: product.approval,
    archived: product.archived,
    locked: product.locked,
    blacklisted: product.blacklisted,
    onSale: product.approval === "approved" && isOnSale(product),
    stockModifiedAt: product.stockModifiedAt,
    updates: updates.map((update) => ({
      ...update,
      salePrice: lei(update.salePrice),
      listPrice: lei(update.listPrice),
    })),
  };
}

/** Products whose title or code contains every word, in any case and without regard to diacritics. */
export function searchProducts(world: World, sellerId: number, query: string, limit: number) {
  const seller = world.sellers.get(String(sellerId));
  if (!seller) throw new ControlError(`There is no seller ${sellerId}`);
  const words = fold(query).split(/\s+/).filter(Boolean);
  const found: ReturnType<typeof summarise>[] = [];
  for (const product of candidates(world, seller, query)) {
    const haystack = fold(
      `${product.title} ${product.size} ${product.barcode} ${product.stockCode ?? ""} ${product.categoryName}`,
    );
    if (!words.every((word) => haystack.includes(word))) continue;
    found.push(summarise(product));
    if (found.length >= limit) break;
  }
  return found;
}

/** A whole barcode or stock code is looked up; otherwise the first few thousand products are searched. */
function* candidates(world: World, seller: SellerRecord, query: string): Generator<Product> {
  const source = sourceOf(world, seller);
  const code = query.trim();
  const exact = code ? findProduct(world, seller, code) : null;
  const indexes = exact ? [exact.index] : code ? source.indexesOfStockCode(code) : [];
  if (indexes.length > 0) {
    for (const index of indexes) yield productAt(world, seller, index);
    return;
  }
  for (let index = 0; index < Math.min(source.count, SEARCHED); index += 1) yield productAt(world, seller, index);
}

function summarise(product: Product) {
  return {
    barcode: product.barcode,
    stockCode: product.stockCode,
    title: product.title,
    size: product.size,
    image: product.images[0] ?? null,
    quantity: product.quantity,
    salePrice: product.salePrice / 100,
    listPrice: product.listPrice / 100,
    sgr: product.sgr / 100,
    state: stateOf(product),
    stockModifiedAt: product.stockModifiedAt,
  };
}

function stateOf(
  product: Product,
): "onSale" | "soldOut" | "archived" | "locked" | "blacklisted" | "rejected" | "pendingApproval" {
  if (product.approval !== "approved") return product.approval;
  if (product.archived) return "archived";
  if (product.locked) return "locked";
  if (product.blacklisted) return "blacklisted";
  return product.quantity > 0 ? "onSale" : "soldOut";
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
