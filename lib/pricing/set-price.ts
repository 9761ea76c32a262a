import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { fromDecimalString, toDecimalString } from "@/lib/core/money";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { readPrice } from "./internal/read-price";
import { type SetPriceInput, setPriceInput } from "./pricing.schemas";
import type { PriceView } from "./pricing-types";
import { setPrices } from "./set-prices";

/**
 * Sets the price with VAT of a product in a warehouse and answers it as stored. Listings that sell at this price are sent
 * anew. Throws `not_found`, or `invalid_input` for zero, an absurd price or a list price below it.
 */
export function setPrice(tenant: TenantContext, input: SetPriceInput): Promise<PriceView> {
  return withTenant(tenant, (tx) => setPriceWithin(tx, tenant, input));
}

/** The same inside a running transaction. */
export async function setPriceWithin(tx: TenantTx, tenant: TenantContext, input: SetPriceInput): Promise<PriceView> {
  const { productId, warehouseId, currency, ...amounts } = setPriceInput.parse(input);
  if (!isId(productId) || !isId(warehouseId)) throw new AppError("not_found", { entity: "product or warehouse" });
  const before = await readPrice(tx, tenant, { productId, warehouseId });
  const changed = await setPrices(tx, tenant, [
    {
      productId,
      warehouseId,
      gross: fromDecimalString(amounts.gross, currency),
      listGross: amounts.listGross ? fromDecimalString(amounts.listGross, currency) : null,
    },
  ]);
  const price = await readPrice(tx, tenant, { productId, warehouseId });
  if (!price) throw new AppError("not_found", { entity: "price" });
  if (changed > 0) {
    const place = await tx.warehouse.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: warehouseId } },
      select: { name: true },
    });
    await recordAudit(tx, tenant, {
      action: "price.set",
      entity: "price",
      entityId: productId,
      before: before ? amountsOf(before) : {},
      after: { ...amountsOf(price), warehouse: place?.name ?? null },
    });
  }
  return price;
}

function amountsOf({ gross, listGross }: PriceView): { gross: string; listGross: string | null } {
  return { gross: toDecimalString(gross), listGross: listGross && toDecimalString(listGross) };
}
