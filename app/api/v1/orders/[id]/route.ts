import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId } from "@/lib/api/api-schemas";
import { getOrder } from "@/lib/orders/get-order";
import { seesMoney } from "@/lib/tenancy/sees-money";
import { NO_SUMS, orderAnswer, toOrderAnswer } from "../order-api";

export const GET = apiRoute(
  {
    method: "GET",
    path: "/orders/{id}",
    tag: "Orders",
    summary: "One order with lines, totals, addresses and packages",
    description: NO_SUMS,
    permission: "orders.read",
    params: z.object({ id: apiId }),
    answer: orderAnswer,
  },
  async ({ tenant, params }) => toOrderAnswer(await getOrder(tenant, params.id), seesMoney(tenant)),
);
