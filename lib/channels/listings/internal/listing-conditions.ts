import "server-only";
import type { z } from "zod";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { listListingsInput } from "../listings.schemas";

/** More hits than this are not sorted through: whoever searches so widely adds a word. */
const MOST_HITS = 5_000;

export type ListingFilter = Omit<z.output<typeof listListingsInput>, "sort" | "cursor" | "limit">;

/** The conditions of a list of listings, for the table alias `l`. */
export function listingConditions(tenant: TenantContext, filter: ListingFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`l.tenant_id = ${tenant.tenantId}::uuid`];
  if (filter.connectionId) conditions.push(Prisma.sql`l.connection_id = ${filter.connectionId}::uuid`);
  if (filter.productId) conditions.push(Prisma.sql`l.product_id = ${filter.productId}::uuid`);
  if (filter.status?.length) conditions.push(Prisma.sql`l.channel_status = ANY (${filter.status}::text[])`);
  if (filter.link) conditions.push(Prisma.sql`l.link_state = ${filter.link}`);
  if (filter.category) conditions.push(Prisma.sql`l.category_external_id = ${filter.category}`);
  if (filter.push) {
    conditions.push(
      Prisma.sql`EXISTS (SELECT 1 FROM listing_push s WHERE s.tenant_id = l.tenant_id AND s.listing_id = l.id AND s.state = ${filter.push})`,
    );
  }
  if (filter.search?.trim()) {
    conditions.push(Prisma.sql`l.id = ANY (ARRAY(SELECT search_listings(${filter.search}, ${MOST_HITS}::int)))`);
  }
  return conditions;
}
