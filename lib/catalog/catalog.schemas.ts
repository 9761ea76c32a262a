import { z } from "zod";

/** The usual rate in Romania since August 2025 (Legea 141/2025). */
export const DEFAULT_VAT_RATE = 21;

const code = z.string().max(2_000);
const vatRate = z
  .number()
  .min(0)
  .max(100)
  .refine((rate) => Math.abs(rate * 100 - Math.round(rate * 100)) < 1e-6, "at most two decimals");
const line = (most: number) => z.string().trim().max(most);

export const imageUrl = z.url({ protocol: /^https?$/ }).max(2_000);

const productFields = {
  name: line(500).min(1),
  code: code.nullable(),
  barcodes: z.array(code).max(50),
  additionalCodes: z.array(code).max(50),
  brand: line(200).nullable(),
  category: line(300).nullable(),
  unit: line(20).min(1),
  vatRate,
  /** Checked for its real limit by the verb, which can say it in words. */
  description: z.string(),
  images: z.array(imageUrl).max(30),
  attributes: z.array(z.object({ name: line(200).min(1), value: line(2_000) })).max(200),
};

export const createProductInput = z.object({
  name: productFields.name,
  code: productFields.code.optional(),
  barcodes: productFields.barcodes.default([]),
  additionalCodes: productFields.additionalCodes.default([]),
  brand: productFields.brand.optional(),
  category: productFields.category.optional(),
  unit: productFields.unit.default("buc"),
  vatRate: productFields.vatRate.default(DEFAULT_VAT_RATE),
  description: productFields.description.default(""),
  images: productFields.images.default([]),
  attributes: productFields.attributes.default([]),
});
export type CreateProductInput = z.infer<typeof createProductInput>;

/** Only what is present changes. Lists replace the whole list. */
export const updateProductInput = z.object(productFields).partial().extend({
  archived: z.boolean().optional(),
  /** The version that was read; when given and no longer the stored one, nothing changes. */
  version: z.number().int().positive().optional(),
});
export type UpdateProductInput = z.infer<typeof updateProductInput>;

/** What a list of products shows. `search` finds words and codes, `code` exactly one product. */
const productFilter = z.object({
  search: z.string().max(200).optional(),
  code: z.string().max(200).optional(),
  archived: z.enum(["no", "only", "all"]).default("no"),
  /** In stock somewhere · counted, and none left · promised more than there is · never counted anywhere. */
  stock: z.enum(["in_stock", "sold_out", "short", "uncounted"]).optional(),
  price: z.enum(["with", "without"]).optional(),
  /** Whether a listing of any channel is linked to it. */
  channel: z.enum(["linked", "unlinked"]).optional(),
});
export type ProductFilter = z.infer<typeof productFilter>;

export const listProductsInput = productFilter.extend({
  sort: z.enum(["newest", "name", "name_desc"]).default("newest"),
  cursor: z.string().max(1_000).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListProductsInput = z.input<typeof listProductsInput>;
