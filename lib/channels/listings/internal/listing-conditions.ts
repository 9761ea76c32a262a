import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ListingFilter } from "../listing-filter.schemas";

/** More hits than this are not sorted through: whoever searches so widely adds a word. */
const MOST_HITS = 5_000;

/** The conditions of a list of listings, for the table alias `l`. */
export function listingConditions(tenant: TenantContext, filter: ListingFilter): Prisma.Sql[] {
  const conditions = [Prisma.sql`l.tenant_id = ${tenant.tenantId}::uuid`];
  if (filter.connectionId) conditions.push(Prisma.sql`l.connection_id = ${filter.connectionId}::uuid`);
  if (filter.productId) conditions.push(Prisma.sql`l.product_id = ${filter.productId}::uuid`);
  if (filter.status?.length) conditions.push(Prisma.sql`l.channel_status = ANY (${filter.status}::text[])`);
  if (filter.link) conditions.push(Prisma.sql`l.link_state = ${filter.link}`);
  if (filter.category) conditions.push(Prisma.sql`l.category_external_id = ${filter.category}`);
  if (filter.brand) conditions.push(Prisma.sql`l.brand = ${filter.brand}`);
  if (filter.sync)
    conditions.push(filter.sync === "stock_off" ? Prisma.sql`NOT l.sync_stock` : Prisma.sql`NOT l.sync_price`);
  if (filter.archived) conditions.push(archivedAnywhere(tenant));
  if (filter.push) conditions.push(pushCondition(tenant, filter.push, filter.connectionId));
  if (filter.search?.trim()) {
    conditions.push(Prisma.sql`l.id = ANY (ARRAY(SELECT search_listings(${filter.search}, ${MOST_HITS}::int)))`);
  }
  return conditions;
}

/** Archived products are few: they are found by their own index first. */
function archivedAnywhere(tenant: TenantContext): Prisma.Sql {
  return Prisma.sql`(l.channel_status = 'archived' OR l.product_id = ANY (ARRAY(
    SELECT id FROM product WHERE tenant_id = ${tenant.tenantId}::uuid AND archived_at IS NOT NULL)))`;
}

/** As a set of ids, so that the few listings in trouble are found without walking the whole catalogue in its order. */
function pushCondition(
  tenant: TenantContext,
  push: NonNullable<ListingFilter["push"]>,
  connectionId: string | undefined,
): Prisma.Sql {
  const states = push === "moving" ? ["dirty", "retrying", "sent"] : [push];
  const wanted =
    push === "drift" ? Prisma.sql`s.failure_code = 'drift'` : Prisma.sql`s.state = ANY (${states}::text[])`;
  const ofConnection = connectionId ? Prisma.sql`AND s.connection_id = ${connectionId}::uuid` : Prisma.empty;
  return Prisma.sql`l.id IN (SELECT s.listing_id FROM listing_push s WHERE s.tenant_id = ${tenant.tenantId}::uuid ${ofConnection} AND ${wanted})`;
}
