export type BatchType = "ProductInventoryUpdate" | "ProductArchiveUpdate" | "ProductUnlockUpdate";

/** One item of a batch. Prices are bani. A null index means that the item failed before it reached a product. */
export type BatchItem = {
  barcode: string;
  productIndex: number | null;
  quantity: number | null;
  salePrice: number | null;
  listPrice: number | null;
  archived?: boolean;
  failure: FailureReason | null;
};

export type FailureReason =
  | "barcode-missing"
  | "barcode-unknown"
  | "barcode-twice"
  | "not-approved"
  | "blacklisted"
  | "nothing-to-change"
  | "quantity-invalid"
  | "quantity-too-large"
  | "price-invalid"
  | "list-below-sale"
  | "too-many-price-changes"
  | "not-locked"
  | "lock-needs-support";

export type BatchRecord = {
  id: string;
  sellerId: number;
  storefront: string;
  type: BatchType;
  createdAt: number;
  /** When the items are applied and the batch is complete. */
  readyAt: number;
  isDone: boolean;
  items: BatchItem[];
};
