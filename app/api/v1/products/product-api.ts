import { z } from "zod";
import { apiId, apiMoment } from "@/lib/api/api-schemas";
import type { ProductView } from "@/lib/catalog/catalog-types";

export const productAnswer = z
  .object({
    id: apiId,
    code: z.string().nullable().describe("Article code (SKU)"),
    name: z.string(),
    barcodes: z.array(z.string()),
    additionalCodes: z.array(z.string()),
    brand: z.string().nullable(),
    category: z.string().nullable(),
    unit: z.string(),
    vatRate: z.number().describe("Per cent"),
    description: z.string().describe("Harmless HTML"),
    images: z.array(z.string()),
    attributes: z.array(z.object({ name: z.string(), value: z.string() })),
    archived: z.boolean(),
    version: z.number().int(),
    createdAt: apiMoment,
    updatedAt: apiMoment,
  })
  .meta({ id: "Product" });

/** A product as the API shows it. */
export function toProductAnswer(product: ProductView): z.input<typeof productAnswer> {
  return {
    id: product.id,
    code: product.code,
    name: product.name,
    barcodes: product.barcodes,
    additionalCodes: product.additionalCodes,
    brand: product.brand,
    category: product.category,
    unit: product.unit,
    vatRate: product.vatRate,
    description: product.description,
    images: product.images,
    attributes: product.attributes,
    archived: product.archivedAt !== null,
    version: product.version,
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
  };
}
