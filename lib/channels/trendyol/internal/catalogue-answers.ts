import { z } from "zod";
import { bani, barcodeText, flag, listOf, moment, numeral, requiredText, text } from "./loose";

export type CategoryNode = { id: string; name: string; subCategories: CategoryNode[] };
const categoryNode: z.ZodType<CategoryNode> = z.lazy(() =>
  z.object({
    id: requiredText,
    name: text,
    subCategories: listOf(categoryNode),
  }),
) as z.ZodType<CategoryNode>;

/** The whole tree, in a wrapper or bare. */
export const categoryTree = z
  .union([z.array(categoryNode), z.object({ categories: z.array(categoryNode) })])
  .transform((tree) => (Array.isArray(tree) ? tree : tree.categories));

export const categoryAttributes = z.object({
  categoryAttributes: listOf(
    z.object({
      attribute: z.object({ id: requiredText, name: text }),
      required: flag,
      allowCustom: flag,
      allowMultipleAttributeValues: flag,
      varianter: flag,
      slicer: flag,
    }),
  ),
});

/** The text of a value goes by two names (reference 2.2). */
export const attributeValues = z.object({
  totalElements: numeral,
  totalPages: numeral,
  content: listOf(z.object({ attributeValueId: requiredText, attributeValue: text, attributeValueName: text })),
});

const named = z.object({ id: text, name: text }).nullish();
const attribute = z.object({ attributeName: text, attributeValue: text, customAttributeValue: text });

const approvedVariant = z.object({
  barcode: barcodeText,
  stockCode: text,
  attributes: listOf(attribute),
  productUrl: text,
  onSale: flag,
  stock: z.object({ quantity: numeral, lastModifiedDate: moment }).nullish(),
  price: z.object({ salePrice: bani, listPrice: bani }).nullish(),
  vatRate: numeral,
  sellerModifiedDate: moment,
  locked: flag,
  lockReason: text,
  archived: flag,
  blacklisted: flag,
});
export type ApprovedVariant = z.infer<typeof approvedVariant>;

export const approvedContent = z.object({
  contentId: requiredText,
  productMainId: text,
  brand: named,
  category: named,
  lastModifiedDate: moment,
  title: text,
  description: text,
  images: listOf(z.object({ url: text })),
  attributes: listOf(attribute),
  variants: z.array(approvedVariant),
});
export type ApprovedContent = z.infer<typeof approvedContent>;

export const unapprovedProduct = z.object({
  barcode: barcodeText,
  productMainId: text,
  status: text,
  lastUpdateDate: moment,
  brand: named,
  category: named,
  title: text,
  description: text,
  quantity: numeral,
  listPrice: bani,
  salePrice: bani,
  vatRate: numeral,
  stockCode: text,
  media: listOf(z.object({ url: text })),
  images: listOf(z.object({ url: text })),
  attributes: listOf(attribute),
  rejectReasonDetails: listOf(z.object({ rejectReason: text, rejectReasonDetail: text })),
});
export type UnapprovedProduct = z.infer<typeof unapprovedProduct>;

/** A page whose rows are read one by one, so that a strange one does not hold up the others. */
export const looseRows = z.object({
  totalElements: numeral,
  totalPages: numeral,
  nextPageToken: text,
  content: z.array(z.unknown()),
});

export const inventoryContent = z.object({
  variants: listOf(z.object({ barcode: barcodeText, salePrice: bani, listPrice: bani, quantity: numeral })),
});

export const submitted = z.object({ batchRequestId: requiredText });

export const batchResult = z.object({
  status: text,
  itemCount: numeral,
  items: listOf(
    z.object({
      requestItem: z.object({ barcode: barcodeText }).nullish().catch(null),
      status: text,
      failureReasons: listOf(z.union([z.string(), z.looseObject({ message: z.string().optional() })])),
    }),
  ),
});
