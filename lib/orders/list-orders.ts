import "server-only";
import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { ORDER_COLUMNS, type OrderColumns } from "./internal/order-columns";
import { orderConditions } from "./internal/order-conditions";
import type { OrderRow } from "./order-types";
import { type ListOrdersInput, listOrdersInput, type OrderSort } from "./orders.schemas";

/**
 * A page of orders, by deadline (earliest first, without deadline last) or newest first. One statement per page whatever
 * the number of orders. Throws `invalid_cursor` for a cursor that is none.
 */
export async function listOrders(tenant: TenantContext, input: ListOrdersInput = {}): Promise<Page<OrderRow>> {
  const query = listOrdersInput.parse(input);
  const conditions = orderConditions(tenant, query);
  const where = (extra: Prisma.Sql) => Prisma.sql`${Prisma.join(conditions, " AND ")} AND ${extra}`;
  const place = query.cursor ? readPlace(query.sort, query.cursor) : null;
  const limit = Prisma.sql`${query.limit + 1}::int`;
  const page =
    query.sort === "newest"
      ? newestFirst(query.states, where, place, limit)
      : earliestFirst(query.states, where, place, limit);
  const rows = await withTenant(tenant, (tx) => tx.$queryRaw<OrderColumns[]>(page));
  return toPage(
    rows,
    query.limit,
    (row) => [placeOf(query.sort, row), row.id],
    (row) => row,
  );
}

type Place = { at: string | null; id: string };
type Where = (extra: Prisma.Sql) => Prisma.Sql;

function newestFirst(states: readonly string[], where: Where, place: Place | null, limit: Prisma.Sql): Prisma.Sql {
  const after = place ? Prisma.sql`(o.placed_at, o.id) < (${place.at}::timestamptz, ${place.id}::uuid)` : TRUE;
  const inStates = states.length > 0 ? Prisma.sql`o.state = ANY (${[...states]})` : TRUE;
  return Prisma.sql`SELECT ${ORDER_COLUMNS} FROM customer_order o WHERE ${where(after)} AND ${inStates}
                     ORDER BY o.placed_at DESC, o.id DESC LIMIT ${limit}`;
}

/** Each state is read by itself from its own stretch of the index, so a rare state costs no more than a frequent one. */
function earliestFirst(states: readonly string[], where: Where, place: Place | null, limit: Prisma.Sql): Prisma.Sql {
  const parts = partsByDeadline(place).map((part) => {
    const select = (extra: Prisma.Sql) => Prisma.sql`
      SELECT ${ORDER_COLUMNS} FROM customer_order o WHERE ${where(part)} AND ${extra}
       ORDER BY o.channel_deadline, o.id LIMIT ${limit}`;
    if (states.length === 0) return Prisma.sql`(${select(TRUE)})`;
    return Prisma.sql`(SELECT one.* FROM unnest(${[...states]}::text[]) AS s (state)
                        CROSS JOIN LATERAL (${select(Prisma.sql`o.state = s.state`)}) one
                        ORDER BY one."channelDeadline", one.id LIMIT ${limit})`;
  });
  return Prisma.sql`${Prisma.join(parts, " UNION ALL ")} ORDER BY "channelDeadline", id LIMIT ${limit}`;
}

/** With and without deadline are two stretches of the index, read one after the other. */
function partsByDeadline(place: Place | null): Prisma.Sql[] {
  if (place === null) return [Prisma.sql`o.channel_deadline IS NOT NULL`, Prisma.sql`o.channel_deadline IS NULL`];
  if (place.at === null) return [Prisma.sql`o.channel_deadline IS NULL AND o.id > ${place.id}::uuid`];
  return [
    Prisma.sql`(o.channel_deadline, o.id) > (${place.at}::timestamptz, ${place.id}::uuid)`,
    Prisma.sql`o.channel_deadline IS NULL`,
  ];
}

const TRUE = Prisma.sql`TRUE`;

function readPlace(sort: OrderSort, cursor: string): Place {
  const moment = sort === "newest" ? z.iso.datetime() : z.iso.datetime().nullable();
  const [at, id] = decodeCursor(cursor, z.tuple([moment, z.uuid()]));
  return { at, id };
}

function placeOf(sort: OrderSort, row: OrderRow): string | null {
  return (sort === "newest" ? row.placedAt : row.channelDeadline)?.toISOString() ?? null;
}
