import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { PRICE_COLUMNS, toPriceView } from "./internal/read-price";
import type { PriceView } from "./pricing-types";

/** The prices of each product in all warehouses, or in one; for a page of a list. Products without a price are absent. */
export async function pricesOfProducts(
  tenant: TenantContext,
  productIds: readonly string[],
  warehouseId?: string,
): Promise<Map<string, PriceView[]>> {
  if (productIds.length === 0) return new Map();
  const rows = await withTenant(tenant, (tx) =>
    tx.price.findMany({
      where: { tenantId: tenant.tenantId, productId: { in: [...productIds] }, warehouseId },
      select: PRICE_COLUMNS,
      orderBy: [{ productId: "asc" }, { warehouseId: "asc" }],
    }),
  );
  const byProduct = new Map<string, PriceView[]>();
  for (const row of rows) byProduct.set(row.productId, [...(byProduct.get(row.productId) ?? []), toPriceView(row)]);
  return byProduct;
}
