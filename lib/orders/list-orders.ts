import "server-only";
import { z } from "zod";
import { cursorMoment, decodeCursor, encodeCursor, type Page } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { ORDER_COLUMNS, type OrderColumns } from "./internal/order-columns";
import { orderConditions } from "./internal/order-conditions";
import type { OrderRow } from "./order-types";
import { type ListOrdersInput, listOrdersInput, type OrderSort } from "./orders.schemas";

/** A page that can be left in both directions: with `backward` and `previousCursor` comes the page before. */
export type OrderPage = Page<OrderRow> & { previousCursor: string | null };

/**
 * A page of orders, by deadline (earliest first, without deadline last) or newest first. One statement per page whatever
 * the number of orders. Throws `invalid_cursor` for a cursor that is none.
 */
export async function listOrders(tenant: TenantContext, input: ListOrdersInput = {}): Promise<OrderPage> {
  const query = listOrdersInput.parse(input);
  const conditions = orderConditions(tenant, query);
  const list: Listing = {
    states: query.states,
    where: (extra) => Prisma.sql`${Prisma.join(conditions, " AND ")} AND ${extra}`,
    place: query.cursor ? readPlace(query.sort, query.cursor) : null,
    backward: query.backward,
    limit: Prisma.sql`${query.limit + 1}::int`,
  };
  const statement = query.sort === "newest" ? newestFirst(list) : earliestFirst(list);
  const rows = await withTenant(tenant, (tx) => tx.$queryRaw<OrderColumns[]>(statement));
  const items = rows.slice(0, query.limit);
  const hasMore = rows.length > query.limit;
  if (query.backward) items.reverse();
  const cursorAt = (row: OrderRow | undefined) => (row ? placeCursor(query.sort, row) : null);
  const [first, last] = [cursorAt(items[0]), cursorAt(items.at(-1))];
  return query.backward
    ? { items, nextCursor: last, previousCursor: hasMore ? first : null }
    : { items, nextCursor: hasMore ? last : null, previousCursor: list.place ? first : null };
}

/** The place of an order in a list, so that the list can go on from it. */
export function placeCursor(sort: OrderSort, row: Pick<OrderRow, "id" | "placedAt" | "channelDeadline">): string {
  return encodeCursor([(sort === "newest" ? row.placedAt : row.channelDeadline)?.toISOString() ?? null, row.id]);
}

type Place = { at: string | null; id: string };
type Listing = {
  states: readonly string[];
  where: (extra: Prisma.Sql) => Prisma.Sql;
  place: Place | null;
  backward: boolean;
  limit: Prisma.Sql;
};

function newestFirst({ states, where, place, backward, limit }: Listing): Prisma.Sql {
  const sign = backward ? Prisma.sql`>` : Prisma.sql`<`;
  const direction = backward ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = place ? Prisma.sql`(o.placed_at, o.id) ${sign} (${place.at}::timestamptz, ${place.id}::uuid)` : TRUE;
  const inStates = states.length > 0 ? Prisma.sql`o.state = ANY (${[...states]})` : TRUE;
  return Prisma.sql`SELECT ${ORDER_COLUMNS} FROM customer_order o WHERE ${where(beyond)} AND ${inStates}
                     ORDER BY o.placed_at ${direction}, o.id ${direction} LIMIT ${limit}`;
}

/** Each state is read by itself from its own stretch of the index, so a rare state costs no more than a frequent one. */
function earliestFirst({ states, where, place, backward, limit }: Listing): Prisma.Sql {
  const [direction, order] = backward
    ? [Prisma.sql`DESC`, Prisma.sql`"channelDeadline" DESC NULLS FIRST, id DESC`]
    : [Prisma.sql`ASC`, Prisma.sql`"channelDeadline", id`];
  const parts = partsByDeadline(place, backward).map((part) => {
    const select = (extra: Prisma.Sql) => Prisma.sql`
      SELECT ${ORDER_COLUMNS} FROM customer_order o WHERE ${where(part)} AND ${extra}
       ORDER BY o.channel_deadline ${direction}, o.id ${direction} LIMIT ${limit}`;
    if (states.length === 0) return Prisma.sql`(${select(TRUE)})`;
    return Prisma.sql`(SELECT one.* FROM unnest(${[...states]}::text[]) AS s (state)
                        CROSS JOIN LATERAL (${select(Prisma.sql`o.state = s.state`)}) one
                        ORDER BY one."channelDeadline" ${direction}, one.id ${direction} LIMIT ${limit})`;
  });
  return Prisma.sql`SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) page ORDER BY ${order} LIMIT ${limit}`;
}

/** With and without deadline are two stretches of the index, read one after the other. */
function partsByDeadline(place: Place | null, backward: boolean): Prisma.Sql[] {
  const withDeadline = Prisma.sql`o.channel_deadline IS NOT NULL`;
  const without = Prisma.sql`o.channel_deadline IS NULL`;
  if (place === null) return [withDeadline, without];
  const sign = backward ? Prisma.sql`<` : Prisma.sql`>`;
  if (place.at === null) {
    const beyond = Prisma.sql`o.channel_deadline IS NULL AND o.id ${sign} ${place.id}::uuid`;
    return backward ? [beyond, withDeadline] : [beyond];
  }
  const beyond = Prisma.sql`(o.channel_deadline, o.id) ${sign} (${place.at}::timestamptz, ${place.id}::uuid)`;
  return backward ? [beyond] : [beyond, without];
}

const TRUE = Prisma.sql`TRUE`;

function readPlace(sort: OrderSort, cursor: string): Place {
  const moment = sort === "newest" ? cursorMoment : cursorMoment.nullable();
  const [at, id] = decodeCursor(cursor, z.tuple([moment, z.uuid()]));
  return { at, id };
}
