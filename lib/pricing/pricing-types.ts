import type { Money } from "@/lib/core/money";

/** The price of a product in a warehouse, with VAT. */
export type PriceView = {
  readonly productId: string;
  readonly warehouseId: string;
  readonly gross: Money;
  readonly listGross: Money | null;
  readonly updatedAt: Date;
};

export type NewPrice = {
  readonly productId: string;
  readonly warehouseId: string;
  readonly gross: Money;
  readonly listGross?: Money | null;
};
