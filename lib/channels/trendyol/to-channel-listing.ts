import { cutText } from "@/lib/core/storable";
import type { ChannelListing, ListingStatus } from "../channel-port";
import type { ApprovedContent, ApprovedVariant, UnapprovedProduct } from "./internal/catalogue-answers";
import { fixRomanian } from "./internal/fix-romanian";

/** Currency of a storefront's prices (reference 1.4); the product services do not name it. */
const CURRENCIES: Record<string, string> = {
  RO: "RON",
  BG: "EUR",
  GR: "EUR",
  SK: "EUR",
  DE: "EUR",
  CZ: "CZK",
  HU: "HUF",
};

export function currencyOf(storefront: string): string {
  return CURRENCIES[storefront] ?? "EUR";
}

/** An approved content as its listings, one per variant. The barcode is the identity: unique per seller, never changeable. */
export function toChannelListings(content: ApprovedContent, storefront: string): ChannelListing[] {
  const shared = content.attributes.map(toAttribute).filter(isFilled);
  return content.variants.map((variant) => ({
    externalId: variant.barcode,
    barcode: variant.barcode,
    stockCode: orNull(variant.stockCode),
    contentId: content.contentId,
    groupCode: orNull(content.productMainId),
    title: fixRomanian(content.title) || variant.barcode,
    description: content.description,
    brand: orNull(fixRomanian(content.brand?.name ?? "")),
    categoryExternalId: orNull(content.category?.id ?? ""),
    categoryName: orNull(fixRomanian(content.category?.name ?? "")),
    attributes: [
      ...shared,
      ...variant.attributes
        .map(toAttribute)
        .filter(isFilled)
        .map((attribute) => ({ ...attribute, isVariant: true })),
    ],
    imageUrls: content.images.map((image) => image.url).filter((url) => url !== ""),
    vatRate: variant.vatRate === null ? null : String(variant.vatRate),
    salePriceMinor: variant.price?.salePrice ?? null,
    listPriceMinor: variant.price?.listPrice ?? null,
    currency: currencyOf(storefront),
    quantity: wholeOrNull(variant.stock?.quantity),
    ...statusOf(variant),
    url: orNull(variant.productUrl),
    modifiedAt: latest([content.lastModifiedDate, variant.sellerModifiedDate, variant.stock?.lastModifiedDate ?? null]),
  }));
}

/** A product that waits for approval or was refused, with the reasons. */
export function toUnapprovedListing(product: UnapprovedProduct, storefront: string): ChannelListing {
  const isRejected = product.status.toLowerCase() === "rejected";
  const reasons = product.rejectReasonDetails
    .map((one) => [one.rejectReason, one.rejectReasonDetail].filter((part) => part !== "").join(": "))
    .filter((reason) => reason !== "");
  return {
    externalId: product.barcode,
    barcode: product.barcode,
    stockCode: orNull(product.stockCode),
    contentId: null,
    groupCode: orNull(product.productMainId),
    title: fixRomanian(product.title) || product.barcode,
    description: product.description,
    brand: orNull(fixRomanian(product.brand?.name ?? "")),
    categoryExternalId: orNull(product.category?.id ?? ""),
    categoryName: orNull(fixRomanian(product.category?.name ?? "")),
    attributes: product.attributes.map(toAttribute).filter(isFilled),
    imageUrls: [...product.media, ...product.images].map((image) => image.url).filter((url) => url !== ""),
    vatRate: product.vatRate === null ? null : String(product.vatRate),
    salePriceMinor: product.salePrice,
    listPriceMinor: product.listPrice,
    currency: currencyOf(storefront),
    quantity: wholeOrNull(product.quantity),
    status: isRejected ? "rejected" : "pending_approval",
    statusReason: isRejected && reasons.length > 0 ? cutText(reasons.join("; "), 1000) : null,
    url: null,
    modifiedAt: product.lastUpdateDate,
  };
}

function statusOf(variant: ApprovedVariant): { status: ListingStatus; statusReason: string | null } {
  if (variant.archived) return { status: "archived", statusReason: null };
  if (variant.blacklisted) return { status: "blacklisted", statusReason: null };
  if (variant.locked) return { status: "locked", statusReason: orNull(variant.lockReason) };
  return { status: variant.onSale ? "on_sale" : "not_on_sale", statusReason: null };
}

function toAttribute(one: { attributeName: string; attributeValue: string; customAttributeValue: string }) {
  return { name: fixRomanian(one.attributeName), value: fixRomanian(one.attributeValue || one.customAttributeValue) };
}

function isFilled(attribute: { name: string; value: string }): boolean {
  return attribute.name !== "" && attribute.value !== "";
}

function orNull(words: string): string | null {
  const trimmed = words.trim();
  return trimmed === "" ? null : trimmed;
}

function wholeOrNull(quantity: number | null | undefined): number | null {
  return quantity === null || quantity === undefined ? null : Math.trunc(quantity);
}

function latest(moments: (Date | null)[]): Date | null {
  const times = moments.filter((moment) => moment !== null).map((moment) => moment.getTime());
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
