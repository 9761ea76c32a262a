import "server-only";
import { type Currency, money } from "@/lib/core/money";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { PriceView } from "../pricing-types";

export type PriceRow = {
  productId: string;
  warehouseId: string;
  gross: bigint;
  listGross: bigint | null;
  currency: string;
  updatedAt: Date;
};

export const PRICE_COLUMNS = {
  productId: true,
  warehouseId: true,
  gross: true,
  listGross: true,
  currency: true,
  updatedAt: true,
} as const;

/** One price; null when it was never set. */
export async function readPrice(
  tx: TenantTx,
  tenant: TenantContext,
  place: { productId: string; warehouseId: string },
): Promise<PriceView | null> {
  const row = await tx.price.findUnique({
    where: { tenantId_warehouseId_productId: { tenantId: tenant.tenantId, ...place } },
    select: PRICE_COLUMNS,
  });
  return row ? toPriceView(row) : null;
}

export function toPriceView(row: PriceRow): PriceView {
  const currency = row.currency.trim() as Currency;
  return {
    productId: row.productId,
    warehouseId: row.warehouseId,
    gross: money(row.gross, currency),
    listGross: row.listGross === null ? null : money(row.listGross, currency),
    updatedAt: row.updatedAt,
  };
}
