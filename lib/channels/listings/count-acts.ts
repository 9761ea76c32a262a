import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { listingConditions } from "./internal/listing-conditions";
import type { ListingFilter } from "./listing-filter.schemas";

/** To how many listings of a view each bulk act would apply. */
export type ActCounts = {
  total: number;
  stockOn: number;
  stockOff: number;
  priceOn: number;
  priceOff: number;
  linked: number;
  /** Linked, with something that a person did not stop. */
  sendable: number;
};

/** Counted before the act, so that a person sees the consequence first. One statement. */
export async function countActs(tenant: TenantContext, view: ListingFilter): Promise<ActCounts> {
  const conditions = Prisma.join(listingConditions(tenant, view), " AND ");
  const [row] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<ActCounts[]>`
      SELECT count(*)::int AS total,
             count(*) FILTER (WHERE l.sync_stock)::int AS "stockOn", count(*) FILTER (WHERE NOT l.sync_stock)::int AS "stockOff",
             count(*) FILTER (WHERE l.sync_price)::int AS "priceOn", count(*) FILTER (WHERE NOT l.sync_price)::int AS "priceOff",
             count(*) FILTER (WHERE l.product_id IS NOT NULL)::int AS linked,
             count(*) FILTER (WHERE l.product_id IS NOT NULL AND (l.sync_stock OR l.sync_price))::int AS sendable
        FROM listing l WHERE ${conditions}`,
  );
  return row ?? { total: 0, stockOn: 0, stockOff: 0, priceOn: 0, priceOff: 0, linked: 0, sendable: 0 };
}
