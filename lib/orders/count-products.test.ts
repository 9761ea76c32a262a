import { expect, it } from "vitest";
import { countProducts } from "./count-products";

const line = (productId: string | null, barcode: string) => ({ productId, barcode });

it("counts a product on two lines once, and one that is not linked by its barcode", () => {
  expect(countProducts([])).toBe(0);
  expect(countProducts([line("mug", "1"), line("mug", "1")])).toBe(1);
  // Two barcodes that were linked to the same product of ours.
  expect(countProducts([line("mug", "1"), line("mug", "2"), line("plate", "3")])).toBe(2);
  expect(countProducts([line(null, "4"), line(null, "4"), line(null, "5")])).toBe(2);
});
