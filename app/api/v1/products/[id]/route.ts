import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId } from "@/lib/api/api-schemas";
import { updateProductInput } from "@/lib/catalog/catalog.schemas";
import { getProduct, getProductWithin } from "@/lib/catalog/get-product";
import { updateProductWithin } from "@/lib/catalog/update-product";
import { productAnswer, toProductAnswer } from "../product-api";

const params = z.object({ id: apiId });

export const GET = apiRoute(
  {
    method: "GET",
    path: "/products/{id}",
    tag: "Products",
    summary: "Read a product",
    permission: "catalog.read",
    params,
    answer: productAnswer,
  },
  async ({ tenant, params: { id } }) => toProductAnswer(await getProduct(tenant, id)),
);

export const PATCH = apiRoute(
  {
    method: "PATCH",
    path: "/products/{id}",
    tag: "Products",
    summary: "Change a product",
    description:
      "Only what is sent changes; a list replaces the whole list. Send the `version` that was read to be told when somebody else was faster.",
    permission: "catalog.write",
    params,
    body: updateProductInput,
    answer: productAnswer,
    idempotency: "atomic",
    errors: ["code_taken", "changed_meanwhile"],
  },
  ({ tenant, params: { id }, body, write }) =>
    write(async (tx) => {
      await updateProductWithin(tx, tenant, id, body);
      return toProductAnswer(await getProductWithin(tx, tenant, id));
    }),
);
