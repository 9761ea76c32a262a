import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { pageOf, pageQuery } from "@/lib/api/api-schemas";
import { createProductInput } from "@/lib/catalog/catalog.schemas";
import { createProductWithin } from "@/lib/catalog/create-product";
import { getProductWithin } from "@/lib/catalog/get-product";
import { listWholeProducts } from "@/lib/catalog/list-whole-products";
import { productAnswer, toProductAnswer } from "./product-api";

export const GET = apiRoute(
  {
    method: "GET",
    path: "/products",
    tag: "Products",
    summary: "List products, newest first",
    description:
      "`code` finds the one product that has this code, of whatever kind. `search` looks for every word in name, brand and codes, without regard to case and diacritics.",
    permission: "catalog.read",
    query: pageQuery.extend({
      code: z.string().max(200).optional(),
      search: z.string().max(200).optional(),
      archived: z.enum(["no", "only", "all"]).default("no"),
      sort: z.enum(["newest", "name"]).default("newest"),
    }),
    answer: pageOf(productAnswer),
  },
  async ({ tenant, query }) => {
    const page = await listWholeProducts(tenant, query);
    return { items: page.items.map(toProductAnswer), nextCursor: page.nextCursor };
  },
);

export const POST = apiRoute(
  {
    method: "POST",
    path: "/products",
    tag: "Products",
    summary: "Create a product",
    permission: "catalog.write",
    body: createProductInput,
    answer: productAnswer,
    status: 201,
    idempotency: "atomic",
    errors: ["code_taken"],
  },
  ({ tenant, body, write }) =>
    write(async (tx) => {
      const { productId } = await createProductWithin(tx, tenant, body);
      return toProductAnswer(await getProductWithin(tx, tenant, productId));
    }),
);
