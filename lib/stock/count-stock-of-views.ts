import "server-only";
import { type CappedCount, countEach } from "@/lib/db/count-each";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { PLACES, stockConditions } from "./internal/stock-conditions";
import type { StockFilter } from "./stock-list.schemas";

/** How many places each of these stock lists has, counted up to `most`. One statement for all of them. */
export function countStockOfViews(
  tenant: TenantContext,
  views: readonly StockFilter[],
  most?: number,
): Promise<CappedCount[]> {
  const selections = views.map(
    (view) => Prisma.sql`${PLACES} WHERE ${Prisma.join(stockConditions(tenant, view), " AND ")}`,
  );
  return countEach(tenant, selections, most);
}
