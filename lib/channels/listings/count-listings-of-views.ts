import "server-only";
import { type CappedCount, countEach } from "@/lib/db/count-each";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { listingConditions } from "./internal/listing-conditions";
import type { ListingFilter } from "./listing-filter.schemas";

/** How many listings each of these lists has, counted up to `most`. One statement for all of them. */
export function countListingsOfViews(
  tenant: TenantContext,
  views: readonly ListingFilter[],
  most?: number,
): Promise<CappedCount[]> {
  const selections = views.map(
    (view) => Prisma.sql`listing l WHERE ${Prisma.join(listingConditions(tenant, view), " AND ")}`,
  );
  return countEach(tenant, selections, most);
}
