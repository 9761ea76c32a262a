import { isGtin } from "../gtin";

/**
 * The barcodes of a product that has none of its own: a code is stored once, so an article code that is a GTIN (common on
 * marketplaces) is its barcode too.
 */
export function barcodeOfArticleCode(articleCode: string | null): string[] {
  return articleCode !== null && isGtin(articleCode) ? [articleCode] : [];
}
