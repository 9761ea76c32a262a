import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId, pageOf, pageQuery } from "@/lib/api/api-schemas";
import { getConnection } from "@/lib/channels/connections/get-connection";
import { getOrders } from "@/lib/orders/get-orders";
import { listOrders } from "@/lib/orders/list-orders";
import { ORDER_STATES } from "@/lib/orders/order-lifecycle";
import { DUE_FILTERS, ORDER_SORTS } from "@/lib/orders/orders.schemas";
import { seesMoney } from "@/lib/tenancy/sees-money";
import { NO_SUMS, orderAnswer, toOrderAnswer } from "./order-api";

const ordersQuery = pageQuery.extend({
  state: z
    .string()
    .transform((text) => text.split(",").filter((word) => word !== ""))
    .pipe(z.array(z.enum(ORDER_STATES)))
    .optional()
    .describe("one state, or several with commas"),
  connectionId: apiId.optional(),
  externalNumber: z.string().trim().min(1).max(100).optional(),
  search: z.string().max(200).optional(),
  due: z.enum(DUE_FILTERS).optional(),
  sort: z.enum(ORDER_SORTS).default("newest"),
});

export const GET = apiRoute(
  {
    method: "GET",
    path: "/orders",
    tag: "Orders",
    summary: "List orders",
    description: `Newest first, or by deadline. \`state\` is \`uncovered\` while any line still to be sent is. ${NO_SUMS}`,
    permission: "orders.read",
    query: ordersQuery,
    answer: pageOf(orderAnswer),
  },
  async ({ tenant, query }) => {
    const { state, ...rest } = query;
    // A foreign or unknown connection is 404 here as everywhere, not an empty list.
    if (query.connectionId !== undefined) await getConnection(tenant, query.connectionId);
    const page = await listOrders(tenant, { ...rest, states: state ?? [] });
    const orders = await getOrders(
      tenant,
      page.items.map((row) => row.id),
    );
    const withMoney = seesMoney(tenant);
    return { items: orders.map((order) => toOrderAnswer(order, withMoney)), nextCursor: page.nextCursor };
  },
);
