import { SHOP_FAMILIES } from "../seed/families";
import { generatedSource } from "../seed/generated-source";
import { SECOND_FAMILIES } from "../seed/second-families";
import { buildRange } from "../seed/shop-source";
import { uglyProducts } from "../seed/ugly-products";
import type { BaseProduct, Product, ProductChange, ProductSource } from "./product-types";
import type { SellerRecord } from "./seller-types";
import type { World } from "./world";

/** The range of a seller, built on first use. */
export function sourceOf(world: World, seller: SellerRecord): ProductSource {
  let source = world.sources.get(seller.sellerId);
  if (!source) {
    source = makeSource(seller);
    world.sources.set(seller.sellerId, source);
  }
  return source;
}

/** A product as it is now: its base and what happened to it since. */
export function productAt(world: World, seller: SellerRecord, index: number): Product {
  return withChange(sourceOf(world, seller).at(index), world.productChanges.get(keyOf(seller, index)));
}

export function findProduct(world: World, seller: SellerRecord, barcode: string): Product | null {
  const index = sourceOf(world, seller).indexOfBarcode(barcode);
  return index === null ? null : productAt(world, seller, index);
}

/** Notes a change of a product; fields that are not given stay as they are. */
export function changeProduct(world: World, seller: SellerRecord, index: number, change: ProductChange): void {
  const key = keyOf(seller, index);
  world.productChanges.put(key, { ...world.productChanges.get(key), ...change });
}

export function keyOf(seller: SellerRecord, index: number): string {
  return `${seller.sellerId}:${index}`;
}

function withChange(base: BaseProduct, change: ProductChange | undefined): Product {
  return { ...base, archivedAt: base.archived ? base.modifiedAt : null, stockModifiedAt: null, ...change };
}

function makeSource(seller: SellerRecord): ProductSource {
  if (seller.range === "generated") return generatedSource(seller.sellerId, seller.products, seller.seededAt);
  if (seller.range === "second") return buildRange(SECOND_FAMILIES, "5946660", seller.seededAt, []);
  return buildRange(SHOP_FAMILIES, "5941234", seller.seededAt, uglyProducts(seller.seededAt));
}
