import { paletteFor } from "../pictures/palettes";
import type { BaseProduct, ProductSource } from "../state/product-types";
import { hashText } from "../state/random";
import { contentAttributesFor, sizeAttribute } from "./attributes";
import { normaliseBarcode, toEan13 } from "./barcodes";
import { brandIdOf } from "./brands";
import { findCategory } from "./categories";
import type { Color, Family } from "./family-types";
import { applyMarks } from "./shop-marks";

const DAY = 24 * 3600 * 1000;

type Card = { family: Family; name: string; nameCode: string; color: Color | null };

/** Builds a hand-made range: always the same products for the same families and date. */
export function buildRange(
  families: readonly Family[],
  prefix: string,
  seededAt: number,
  extra: BaseProduct[][],
): ProductSource {
  const contents: BaseProduct[][] = [];
  let index = 0;
  for (const card of families.flatMap(cardsOf)) {
    const contentId = Number(prefix) * 1000 + contents.length;
    const sizes = card.family.sizes ?? [["", "", 0] as const];
    contents.push(
      sizes.map(([size, sizeCode, extraBani]) => {
        const made = makeProduct(card, { size, sizeCode, extraBani }, { index, contentId, prefix, seededAt });
        index += 1;
        return made;
      }),
    );
  }
  for (const content of contents) for (const product of content) applyMarks(product);
  for (const content of extra) {
    const contentId = Number(prefix) * 1000 + contents.length;
    contents.push(
      content.map((product) => {
        const placed = { ...product, index, contentId, variantId: variantIdOf(prefix, index) };
        index += 1;
        return placed;
      }),
    );
  }
  return listSource(contents);
}

function cardsOf(family: Family): Card[] {
  const colors = family.colors ?? [null];
  return family.names.flatMap(([name, nameCode]) => colors.map((color) => ({ family, name, nameCode, color })));
}

function makeProduct(
  { family, name, nameCode, color }: Card,
  { size, sizeCode, extraBani }: { size: string; sizeCode: string; extraBani: number },
  { index, contentId, prefix, seededAt }: { index: number; contentId: number; prefix: string; seededAt: number },
): BaseProduct {
  const mainId = [family.code, nameCode].join("-");
  const stockCode = [mainId, color ? colorCode(color) : "", sizeCode].filter(Boolean).join("-");
  const chance = hashText(stockCode);
  const salePrice = family.price + extraBani + (hashText(nameCode) % 7) * 100;
  const title = family.title.replace("{name}", name) + (color ? `, ${color.toLowerCase()}` : "");
  const units = /(\d+) (doze|×)/.exec(size)?.[1];
  const createdAt = seededAt - (20 + (chance % 400)) * DAY;
  return {
    index,
    contentId,
    variantId: variantIdOf(prefix, index),
    barcode: toEan13(`${prefix}${String(index + 1).padStart(12 - prefix.length, "0")}`),
    stockCode,
    productMainId: mainId,
    title: title.slice(0, 100),
    description: descriptionOf(family, name),
    brandId: brandIdOf(family.brand),
    brandName: family.brand,
    categoryId: family.category,
    categoryName: findCategory(family.category)?.ro ?? "",
    images: picturesOf(family.drawing, color ?? "", hashText(`${mainId}${color ?? ""}`)),
    contentAttributes: contentAttributesFor(color ?? (family.material ? "Multicolor" : ""), family.material),
    variantAttributes: size ? [sizeAttribute(size)] : [],
    size,
    color: color ?? "",
    vatRate: family.vat,
    sgr: (family.sgr ?? 0) * Number(units ?? 1),
    quantity: chance % 13 === 0 ? 0 : 4 + (chance % 57),
    salePrice,
    listPrice: chance % 3 === 0 ? Math.round((salePrice * 1.2) / 100) * 100 : salePrice,
    commission: 12 + (family.category % 9),
    dimensionalWeight: 1 + (chance % 4),
    origin: "RO",
    approval: "approved",
    rejectReasons: [],
    archived: false,
    locked: false,
    lockReason: null,
    blacklisted: false,
    createdAt,
    modifiedAt: createdAt + (chance % 15) * DAY,
  };
}

/** One to three pictures of the same article in its colour. The format and the look vary. */
export function picturesOf(drawing: string, color: string, chance: number): string[] {
  const formats = ["jpg", "png", "webp"] as const;
  const palette = paletteFor(color, chance);
  return Array.from({ length: 1 + (chance % 3) }, (_, at) => {
    const look = ((chance >>> 5) + at * 37) % 100;
    return `/images/${drawing}-${palette}-${look}.${formats[(chance + at) % 3]}`;
  });
}

function descriptionOf(family: Family, name: string): string {
  const material = family.material ? `<li>Material: <strong>${family.material}</strong></li>` : "";
  return `<p>${family.about}</p><ul>${material}<li>Model: ${name}</li><li>Fabricat în România</li></ul><p>Livrare din depozitul nostru în 24–48 de ore. Retur în 14 zile.</p>`;
}

function colorCode(color: Color): string {
  return color.normalize("NFD").replace(/\p{M}/gu, "").slice(0, 3).toUpperCase();
}

function variantIdOf(prefix: string, index: number): number {
  return Number(prefix) * 10_000 + index;
}

/** A source over products that are all in memory. */
function listSource(contents: BaseProduct[][]): ProductSource {
  const products = contents.flat();
  const contentAt = new Map<number, number>();
  const positions = contents.map((content, at) => {
    for (const product of content) contentAt.set(product.index, at);
    return content.map((product) => product.index);
  });
  const byBarcode = new Map(products.map((product) => [normaliseBarcode(product.barcode), product.index]));
  const byContentId = new Map(contents.map((content, at) => [content[0]?.contentId ?? -1, at]));
  return {
    count: products.length,
    contentCount: contents.length,
    at: (index) => products[index] as BaseProduct,
    variantsOf: (at) => positions[at] ?? [],
    contentAtOf: (index) => contentAt.get(index) ?? 0,
    indexOfBarcode: (barcode) => byBarcode.get(normaliseBarcode(barcode)) ?? null,
    indexesOfStockCode: (code) =>
      products.filter((product) => product.stockCode === code).map((product) => product.index),
    contentAtOfId: (contentId) => byContentId.get(contentId) ?? null,
  };
}
