import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { listingConditions } from "./internal/listing-conditions";
import type { ListingTarget } from "./listing-filter.schemas";

/** The listings that a bulk act applies to: those chosen, or all of a view as it is now. */
export async function idsOfTarget(tenant: TenantContext, target: ListingTarget): Promise<string[]> {
  if ("listingIds" in target) return [...new Set(target.listingIds)];
  const conditions = Prisma.join(listingConditions(tenant, target.view), " AND ");
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ id: string }[]>`SELECT l.id FROM listing l WHERE ${conditions} ORDER BY l.id`,
  );
  return rows.map((row) => row.id);
}
