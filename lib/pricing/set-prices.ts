import "server-only";
import { AppError } from "@/lib/core/errors";
import { isForeignKeyViolation } from "@/lib/db/unique-violation";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { NewPrice } from "./pricing-types";

/** Largest price, in bani: ten million lei. */
const MOST_MINOR = 1_000_000_000n;

/**
 * Sets many prices in one statement; a price that is as it should be is not written, so nothing is sent for it. With
 * `onlyNew` a price that exists stays. Of two rows for one place the last counts. Answers how many changed.
 * Throws `invalid_input` for a price of zero, an absurd one, or a list price below the price; `not_found` for a product or
 * warehouse of somebody else (the transaction is then spoilt).
 */
export async function setPrices(
  tx: TenantTx,
  tenant: TenantContext,
  prices: readonly NewPrice[],
  options: { onlyNew?: boolean } = {},
): Promise<number> {
  const last = new Map<string, NewPrice>();
  for (const price of prices) {
    assertSane(price);
    last.set(`${price.warehouseId} ${price.productId}`, price);
  }
  if (last.size === 0) return 0;
  const rows = [...last.values()].map((price) => ({
    productId: price.productId,
    warehouseId: price.warehouseId,
    gross: price.gross.minor.toString(),
    listGross: price.listGross?.minor.toString() ?? null,
    currency: price.gross.currency,
  }));
  try {
    return await tx.$executeRaw`
      INSERT INTO price AS p (tenant_id, warehouse_id, product_id, gross, list_gross, currency)
      SELECT ${tenant.tenantId}::uuid, n."warehouseId", n."productId", n.gross, n."listGross", n.currency
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             AS n ("warehouseId" uuid, "productId" uuid, gross bigint, "listGross" bigint, currency text)
       ORDER BY n."warehouseId", n."productId"
      ON CONFLICT (tenant_id, warehouse_id, product_id) DO UPDATE
         SET gross = EXCLUDED.gross, list_gross = EXCLUDED.list_gross, currency = EXCLUDED.currency, updated_at = now()
       WHERE NOT ${options.onlyNew ?? false}::boolean
         AND (p.gross, p.list_gross, p.currency) IS DISTINCT FROM (EXCLUDED.gross, EXCLUDED.list_gross, EXCLUDED.currency)`;
  } catch (error) {
    if (isForeignKeyViolation(error)) throw new AppError("not_found", { entity: "product or warehouse" });
    throw error;
  }
}

function assertSane(price: NewPrice): void {
  const refuse = (field: string, reason: string) => {
    throw new AppError("invalid_input", { field, reason, productId: price.productId });
  };
  if (price.gross.minor <= 0n) refuse("gross", "not_positive");
  if (price.gross.minor > MOST_MINOR) refuse("gross", "absurd");
  if (!price.listGross) return;
  if (price.listGross.currency !== price.gross.currency) refuse("listGross", "currency");
  if (price.listGross.minor < price.gross.minor) refuse("listGross", "below_price");
  if (price.listGross.minor > MOST_MINOR) refuse("listGross", "absurd");
}
