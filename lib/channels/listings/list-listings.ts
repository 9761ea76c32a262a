import "server-only";
import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { LISTING_COLUMNS, LISTING_SOURCE, type StoredListing, withPushes } from "./internal/listing-columns";
import { listingConditions } from "./internal/listing-conditions";
import type { ListingRow } from "./listing-types";
import { type ListListingsInput, listListingsInput } from "./listings.schemas";

/**
 * A page of listings with product and pushes, in four statements whatever the size of the catalogue. `search` looks for every word in
 * title, codes and brand, without regard to case and diacritics.
 */
export async function listListings(tenant: TenantContext, input: ListListingsInput = {}): Promise<Page<ListingRow>> {
  const query = listListingsInput.parse(input);
  const conditions = listingConditions(tenant, query);
  const byTitle = query.sort === "title";
  if (query.cursor) conditions.push(afterCursor(byTitle, query.cursor));
  const order = byTitle ? Prisma.sql`l.title COLLATE "C", l.id` : Prisma.sql`l.id DESC`;
  return withTenant(tenant, async (tx) => {
    const rows = await tx.$queryRaw<StoredListing[]>`
      SELECT ${LISTING_COLUMNS} FROM ${LISTING_SOURCE}
       WHERE ${Prisma.join(conditions, " AND ")} ORDER BY ${order} LIMIT ${query.limit + 1}`;
    const page = toPage(
      rows,
      query.limit,
      (row) => (byTitle ? [row.title, row.id] : [row.id]),
      (row) => row,
    );
    return { items: await withPushes(tx, tenant, page.items), nextCursor: page.nextCursor };
  });
}

function afterCursor(byTitle: boolean, cursor: string): Prisma.Sql {
  if (byTitle) {
    const [title, id] = decodeCursor(cursor, z.tuple([z.string(), z.uuid()]));
    return Prisma.sql`(l.title COLLATE "C", l.id) > (${title}, ${id}::uuid)`;
  }
  const [id] = decodeCursor(cursor, z.tuple([z.uuid()]));
  return Prisma.sql`l.id < ${id}::uuid`;
}
