import "server-only";
import { smallestIdAt } from "@/lib/core/ids";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { orderConditions } from "./internal/order-conditions";
import { type OrderFilter, orderFilter } from "./orders.schemas";

/** More than these are told as "more". */
const MOST = 100;

/**
 * How many orders of this filter came in since a moment, at most 100; for a list that offers them. Ids grow with time, so this
 * reads the end of the primary key only, however many orders there are.
 */
export async function countNewOrders(tenant: TenantContext, input: OrderFilter, since: Date): Promise<number> {
  const { states, ...filter } = orderFilter.parse(input);
  const conditions = orderConditions(tenant, { ...filter, states });
  if (states.length > 0) conditions.push(Prisma.sql`o.state = ANY (${[...states]})`);
  const rows = await withTenant(tenant, (tx) =>
    tx.$queryRaw<{ count: number }[]>(Prisma.sql`
      SELECT count(*)::int AS count FROM (
        SELECT 1 FROM customer_order o WHERE o.id >= ${smallestIdAt(since)}::uuid AND ${Prisma.join(conditions, " AND ")}
         LIMIT ${MOST}::int) n`),
  );
  return rows[0]?.count ?? 0;
}
