/** One attribute value as the server echoes it (singular form). */
export type ProductAttribute = {
  attributeId: number;
  attributeName: string;
  attributeValueId: number | null;
  attributeValue: string;
};

/** A product as the seed or the generator makes it. Money is integer bani. */
export type BaseProduct = {
  index: number;
  contentId: number;
  variantId: number;
  barcode: string;
  stockCode: string | null;
  productMainId: string;
  title: string;
  description: string;
  brandId: number;
  brandName: string;
  categoryId: number;
  categoryName: string;
  /** Paths below the API address, or whole addresses. */
  images: string[];
  contentAttributes: ProductAttribute[];
  variantAttributes: ProductAttribute[];
  size: string;
  color: string;
  vatRate: number;
  /** SGR deposit per unit in bani; 0 where there is none. */
  sgr: number;
  quantity: number;
  salePrice: number;
  listPrice: number;
  commission: number;
  dimensionalWeight: number;
  origin: string;
  approval: "approved" | "rejected" | "pendingApproval";
  rejectReasons: { rejectReason: string; rejectReasonDetail: string }[];
  archived: boolean;
  locked: boolean;
  lockReason: string | null;
  blacklisted: boolean;
  createdAt: number;
  modifiedAt: number;
};

/** What happened to a product since; only changed fields are kept, so that 100,000 products cost nothing. */
export type ProductChange = Partial<
  Pick<BaseProduct, "quantity" | "salePrice" | "listPrice" | "archived" | "locked" | "lockReason" | "modifiedAt">
> & { archivedAt?: number; stockModifiedAt?: number };

/** One applied price and stock update, kept for the control plane. Amounts are bani. */
export type ProductUpdate = {
  at: number;
  quantity: number | null;
  salePrice: number | null;
  listPrice: number | null;
  batchRequestId: string;
};

export type Product = BaseProduct & { archivedAt: number | null; stockModifiedAt: number | null };

/** Where the products of a seller come from: a fixed list, or a function of the index. */
export type ProductSource = {
  /** Number of barcodes. */
  count: number;
  /** Number of contents (product cards); a content holds one or more barcodes. */
  contentCount: number;
  at(index: number): BaseProduct;
  /** Indexes of the barcodes of a content, by the position of the content. */
  variantsOf(contentAt: number): number[];
  contentAtOf(index: number): number;
  indexOfBarcode(barcode: string): number | null;
  indexesOfStockCode(stockCode: string): number[];
  contentAtOfId(contentId: number): number | null;
};
