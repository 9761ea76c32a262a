import "server-only";
import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { LISTING_COLUMNS, type StoredListing, WITH_PRODUCT, withPushes } from "./internal/listing-columns";
import { listingConditions } from "./internal/listing-conditions";
import { type ListingSort, type ListListingsInput, listListingsInput } from "./listing-filter.schemas";
import type { ListingRow } from "./listing-types";

/**
 * A page of listings with product and pushes, in four statements whatever the size of the catalogue. `search` looks for every word in
 * title, codes and brand, without regard to case and diacritics. Stock and price are sorted by what the channel shows.
 */
export async function listListings(tenant: TenantContext, input: ListListingsInput = {}): Promise<Page<ListingRow>> {
  const query = listListingsInput.parse(input);
  const order = ORDERS[query.sort];
  const conditions = listingConditions(tenant, query);
  if (query.cursor) conditions.push(afterCursor(order, query.cursor));
  // The page is cut before products are joined: otherwise a sort without an index would carry them all.
  const direction = order.down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return withTenant(tenant, async (tx) => {
    const rows = await tx.$queryRaw<StoredListing[]>`
      SELECT ${LISTING_COLUMNS}
        FROM (SELECT l.* FROM listing l WHERE ${Prisma.join(conditions, " AND ")}
               ORDER BY ${order.by} ${direction}, l.id ${direction} LIMIT ${query.limit + 1}) l ${WITH_PRODUCT}
       ORDER BY ${order.by} ${direction}, l.id ${direction}`;
    const page = toPage(
      rows,
      query.limit,
      (row) => [order.of(row), row.id],
      (row) => row,
    );
    return { items: await withPushes(tx, tenant, page.items), nextCursor: page.nextCursor };
  });
}

/** `key`: what a cursor of this order holds. */
type Order = {
  by: Prisma.Sql;
  type: Prisma.Sql;
  key: z.ZodType<string>;
  down: boolean;
  of: (row: StoredListing) => string;
};

const TITLE = {
  by: Prisma.sql`l.title COLLATE "C"`,
  type: Prisma.sql`text`,
  key: z.string(),
  of: (row: StoredListing) => row.title,
};
// What was never read stands before everything that has a figure.
const STOCK = {
  by: Prisma.sql`COALESCE(l.channel_quantity, -1)`,
  type: Prisma.sql`int`,
  key: z
    .string()
    .regex(/^-?\d{1,10}$/)
    .refine((text) => z.int32().safeParse(Number(text)).success),
  of: (row: StoredListing) => String(row.channelQuantity ?? -1),
};
const PRICE = {
  by: Prisma.sql`COALESCE(l.sale_price_minor, -1)`,
  type: Prisma.sql`bigint`,
  key: z.string().regex(/^-?\d{1,18}$/),
  of: (row: StoredListing) => String(row.salePriceMinor ?? -1),
};
const ORDERS: Record<ListingSort, Order> = {
  title: { ...TITLE, down: false },
  title_desc: { ...TITLE, down: true },
  // Ids are UUIDv7, so their order is that of the first reading.
  newest: { by: Prisma.sql`l.id`, type: Prisma.sql`uuid`, key: z.uuid(), of: (row) => row.id, down: true },
  stock: { ...STOCK, down: false },
  stock_desc: { ...STOCK, down: true },
  price: { ...PRICE, down: false },
  price_desc: { ...PRICE, down: true },
};

function afterCursor(order: Order, cursor: string): Prisma.Sql {
  const [value, id] = decodeCursor(cursor, z.tuple([order.key, z.uuid()]));
  const beyond = order.down ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(${order.by}, l.id) ${beyond} (${value}::${order.type}, ${id}::uuid)`;
}
