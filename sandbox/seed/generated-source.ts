import type { BaseProduct, ProductSource } from "../state/product-types";
import { hashText } from "../state/random";
import { contentAttributesFor, sizeAttribute } from "./attributes";
import { toEan13 } from "./barcodes";
import { brandIdOf } from "./brands";
import { findCategory } from "./categories";
import { SHOP_FAMILIES } from "./families";
import type { Family } from "./family-types";
import { picturesOf } from "./shop-source";

const DAY = 24 * 3600 * 1000;
/** No generated product was created or changed later than this long before its seller was made. */
export const NEWEST_GENERATED_AGE = 2 * DAY;
const SIZES = ["S", "M", "L", "XL"];

/**
 * A range of any length in which every product is a function of its index: nothing is kept in memory.
 * Of each ten products six stand alone and four are sizes of one card, so ten barcodes make seven contents.
 */
export function generatedSource(sellerId: number, count: number, seededAt: number): ProductSource {
  const prefix = `2${String(sellerId).slice(-4).padStart(4, "0")}`;
  const barcodeOf = (index: number) => toEan13(`${prefix}${String(index + 1).padStart(7, "0")}`);
  const contentCount = count === 0 ? 0 : contentAtOf(count - 1) + 1;
  const firstContentId = sellerId * 1_000_000;

  function at(index: number): BaseProduct {
    const contentAt = contentAtOf(index);
    const family = SHOP_FAMILIES[contentAt % SHOP_FAMILIES.length] as Family;
    const [name, nameCode] = family.names[contentAt % family.names.length] as readonly [string, string];
    const chance = hashText(`${sellerId}:${index}`);
    const inBlock = index % 10;
    const size = inBlock < 6 ? "" : (SIZES[inBlock - 6] as string);
    const color = family.colors?.[contentAt % family.colors.length] ?? "";
    const mainId = `${family.code}-${nameCode}-${contentAt}`;
    const salePrice = family.price + (chance % 50) * 10;
    const createdAt = seededAt - NEWEST_GENERATED_AGE - (chance % 700) * DAY;
    return {
      index,
      contentId: firstContentId + contentAt,
      variantId: firstContentId * 10 + index,
      barcode: barcodeOf(index),
      stockCode: `G${sellerId}-${index}`,
      productMainId: mainId,
      title: `${family.title.replace("{name}", name)} nr. ${contentAt}`.slice(0, 100),
      description: `<p>${family.about}</p><p>Model ${contentAt}, ${family.material ?? "natural"}.</p>`,
      brandId: brandIdOf(family.brand),
      brandName: family.brand,
      categoryId: family.category,
      categoryName: findCategory(family.category)?.ro ?? "",
      images: picturesOf(family.drawing, color, hashText(mainId)).slice(0, 1),
      contentAttributes: contentAttributesFor(color, family.material),
      variantAttributes: size ? [sizeAttribute(size)] : [],
      size,
      color,
      vatRate: family.vat,
      sgr: family.sgr ?? 0,
      quantity: 5 + (chance % 95),
      salePrice,
      listPrice: chance % 4 === 0 ? salePrice + 1000 : salePrice,
      commission: 15,
      dimensionalWeight: 1,
      origin: "RO",
      approval: "approved",
      rejectReasons: [],
      archived: false,
      locked: false,
      lockReason: null,
      blacklisted: false,
      createdAt,
      modifiedAt: createdAt,
    };
  }

  return {
    count,
    contentCount,
    at,
    variantsOf: (contentAt) => variantsOf(contentAt).filter((index) => index < count),
    contentAtOf,
    indexOfBarcode(barcode) {
      if (barcode.length !== 13 || !barcode.startsWith(prefix)) return null;
      const index = Number(barcode.slice(5, 12)) - 1;
      return index >= 0 && index < count && barcodeOf(index) === barcode ? index : null;
    },
    indexesOfStockCode(stockCode) {
      const index = new RegExp(`^G${sellerId}-(\\d+)$`).exec(stockCode)?.[1];
      return index !== undefined && Number(index) < count ? [Number(index)] : [];
    },
    contentAtOfId(contentId) {
      const contentAt = contentId - firstContentId;
      return contentAt >= 0 && contentAt < contentCount ? contentAt : null;
    },
  };
}

function contentAtOf(index: number): number {
  return Math.floor(index / 10) * 7 + Math.min(index % 10, 6);
}

function variantsOf(contentAt: number): number[] {
  const first = Math.floor(contentAt / 7) * 10;
  const inBlock = contentAt % 7;
  return inBlock < 6 ? [first + inBlock] : [first + 6, first + 7, first + 8, first + 9];
}
