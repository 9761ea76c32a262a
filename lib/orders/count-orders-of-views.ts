import "server-only";
import { type CappedCount, countEach } from "@/lib/db/count-each";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { orderConditions } from "./internal/order-conditions";
import { type OrderFilter, orderFilter } from "./orders.schemas";

/** How many orders each of these lists has, counted up to `most`. One statement for all of them. */
export function countOrdersOfViews(
  tenant: TenantContext,
  views: readonly OrderFilter[],
  most?: number,
): Promise<CappedCount[]> {
  const selections = views.map((view) => {
    const filter = orderFilter.parse(view);
    const conditions = orderConditions(tenant, filter);
    if (filter.states.length > 0) conditions.push(Prisma.sql`o.state = ANY (${filter.states})`);
    return Prisma.sql`customer_order o WHERE ${Prisma.join(conditions, " AND ")}`;
  });
  return countEach(tenant, selections, most);
}
