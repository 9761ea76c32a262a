export const CODE_KINDS = ["SKU", "BARCODE", "ADDITIONAL"] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

export type ProductCodeView = { readonly kind: CodeKind; readonly code: string; readonly normalisedCode: string };
export type ProductAttributeView = { readonly name: string; readonly value: string };

/** A product with everything that belongs to it. */
export type ProductView = {
  readonly id: string;
  readonly name: string;
  /** The article code (SKU); null when the product has none. */
  readonly code: string | null;
  readonly barcodes: string[];
  readonly additionalCodes: string[];
  readonly brand: string | null;
  readonly category: string | null;
  readonly unit: string;
  /** Per cent, for example 21. */
  readonly vatRate: number;
  /** Harmless HTML. */
  readonly description: string;
  readonly images: string[];
  readonly attributes: ProductAttributeView[];
  readonly archivedAt: Date | null;
  /** Grows with every change; send it back to be told when somebody else was faster. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** A product as a row of a list. */
export type ProductRow = {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly barcodes: string[];
  readonly additionalCodes: string[];
  readonly brand: string | null;
  readonly category: string | null;
  readonly unit: string;
  readonly vatRate: number;
  readonly imageUrl: string | null;
  readonly archivedAt: Date | null;
  readonly createdAt: Date;
};
