import type { Product } from "../state/product-types";
import { productAt, sourceOf } from "../state/products";
import type { ApiContext } from "./api-context";

/** One row of the approved list: a content and those of its variants that pass the filter (reference 7.3). */
export function toApprovedContent(context: ApiContext, variants: Product[]) {
  const first = variants[0] as Product;
  return {
    contentId: first.contentId,
    productMainId: first.productMainId,
    brand: { id: first.brandId, name: first.brandName },
    category: { id: first.categoryId, name: first.categoryName },
    creationDate: first.createdAt,
    lastModifiedDate: contentModifiedAt(context, variants),
    lastModifiedBy: "SellerIntegrationApi",
    title: first.title,
    description: first.description,
    images: imagesOf(context, first),
    attributes: first.contentAttributes,
    variants: variants.map((product) => toVariant(context, product)),
  };
}

/** One row of the stock and price list. */
export function toInventoryContent(variants: Product[]) {
  const first = variants[0] as Product;
  return {
    contentId: first.contentId,
    productMainId: first.productMainId,
    variants: variants.map((product) => ({
      variantId: product.variantId,
      barcode: product.barcode,
      salePrice: product.blacklisted ? null : product.salePrice / 100,
      listPrice: product.blacklisted ? null : product.listPrice / 100,
      quantity: product.blacklisted ? null : product.quantity,
      ...stockCodeOf(product),
      stockLastModifiedDate: product.stockModifiedAt,
    })),
  };
}

/** One row of the unapproved list, flat per barcode (reference 7.3). */
export function toUnapproved(context: ApiContext, product: Product) {
  return {
    supplierId: context.seller.sellerId,
    productMainId: product.productMainId,
    status: product.approval,
    createDateTime: product.createdAt,
    lastUpdateDate: product.modifiedAt,
    lastPriceChangeDate: product.modifiedAt,
    lastStockChangeDate: product.modifiedAt,
    brand: { id: product.brandId, name: product.brandName },
    category: { id: product.categoryId, name: product.categoryName },
    barcode: product.barcode,
    title: product.title,
    description: product.description,
    quantity: product.quantity,
    listPrice: product.listPrice / 100,
    salePrice: product.salePrice / 100,
    vatRate: product.vatRate,
    dimensionalWeight: product.dimensionalWeight,
    ...stockCodeOf(product),
    origin: product.origin,
    media: imagesOf(context, product),
    attributes: [...product.contentAttributes, ...product.variantAttributes],
    rejectReasonDetails: product.rejectReasons,
    locationBasedDelivery: null,
    lotNumber: null,
  };
}

/** All variants of a content as they are now. */
export function variantsAt(context: ApiContext, contentAt: number): Product[] {
  const indexes = sourceOf(context.world, context.seller).variantsOf(contentAt);
  return indexes.map((index) => productAt(context.world, context.seller, index));
}

export function isOnSale(product: Product): boolean {
  return !product.archived && !product.locked && !product.blacklisted && product.quantity > 0;
}

function toVariant({ seller }: ApiContext, product: Product) {
  const isBlacklisted = product.blacklisted;
  return {
    variantId: product.variantId,
    supplierId: seller.sellerId,
    barcode: product.barcode,
    ...stockCodeOf(product),
    commission: product.commission,
    attributes: product.variantAttributes,
    productUrl: `https://www.trendyol.com/ro/exemplu-p-${product.contentId}`,
    onSale: isOnSale(product),
    channels: ["CORE"],
    deliveryOptions: {
      deliveryDuration: 1,
      isRushDelivery: false,
      fastDeliveryOptions: [{ deliveryOptionType: "FAST_DELIVERY", deliveryDailyCutOffHour: "14:00" }],
    },
    // A blacklisted product loses its price and stock in the answer.
    stock: isBlacklisted ? null : { quantity: product.quantity, lastModifiedDate: product.stockModifiedAt },
    price: isBlacklisted
      ? null
      : {
          salePrice: product.salePrice / 100,
          listPrice: product.listPrice / 100,
          priceSeenByCustomer: Math.round(product.salePrice * 0.95) / 100,
        },
    origin: product.origin,
    vatRate: product.vatRate,
    sgrPrice: product.sgr ? product.sgr / 100 : null,
    sellerCreatedDate: product.createdAt,
    sellerModifiedDate: product.modifiedAt,
    locked: product.locked,
    lockReason: product.lockReason,
    lockDate: product.locked ? product.modifiedAt : null,
    archived: product.archived,
    archivedDate: product.archived ? product.archivedAt : null,
    docNeeded: false,
    hasViolation: false,
    blacklisted: isBlacklisted,
  };
}

/** A product without a stock code lacks the field altogether; an empty one stays empty. */
function stockCodeOf(product: Product): { stockCode?: string } {
  return product.stockCode === null ? {} : { stockCode: product.stockCode };
}

function imagesOf({ world }: ApiContext, product: Product) {
  return product.images.map((path) => ({ url: path.startsWith("/") ? `${world.apiUrl}${path}` : path }));
}

/** Content dates move with their text and pictures, which this sandbox does not change. */
function contentModifiedAt({ world, seller }: ApiContext, variants: Product[]): number {
  const source = sourceOf(world, seller);
  return Math.max(...variants.map((product) => source.at(product.index).modifiedAt));
}
