import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiAmount, apiId, apiMoment, pageOf, pageQuery } from "@/lib/api/api-schemas";
import { toDecimalString } from "@/lib/core/money";
import { listPrices } from "@/lib/pricing/list-prices";
import { setPriceInput } from "@/lib/pricing/pricing.schemas";
import type { PriceView } from "@/lib/pricing/pricing-types";
import { setPriceWithin } from "@/lib/pricing/set-price";

const priceAnswer = z
  .object({
    warehouseId: apiId,
    productId: apiId,
    gross: apiAmount.describe("With VAT"),
    listGross: apiAmount.nullable().describe("Price with VAT before a reduction"),
    currency: z.string(),
    updatedAt: apiMoment,
  })
  .meta({ id: "Price" });

function toAnswer(price: PriceView): z.input<typeof priceAnswer> {
  return {
    warehouseId: price.warehouseId,
    productId: price.productId,
    gross: toDecimalString(price.gross),
    listGross: price.listGross === null ? null : toDecimalString(price.listGross),
    currency: price.gross.currency,
    updatedAt: price.updatedAt.toISOString(),
  };
}

export const GET = apiRoute(
  {
    method: "GET",
    path: "/prices",
    tag: "Prices",
    summary: "List prices",
    permission: "prices.read",
    query: pageQuery.extend({ productId: apiId.optional(), warehouseId: apiId.optional() }),
    answer: pageOf(priceAnswer),
  },
  async ({ tenant, query }) => {
    const page = await listPrices(tenant, query);
    return { items: page.items.map(toAnswer), nextCursor: page.nextCursor };
  },
);

export const PUT = apiRoute(
  {
    method: "PUT",
    path: "/prices",
    tag: "Prices",
    summary: "Set the price of a product in a warehouse",
    permission: "prices.write",
    body: setPriceInput.extend({ warehouseId: apiId, productId: apiId }),
    answer: priceAnswer,
    idempotency: "atomic",
  },
  ({ tenant, body, write }) => write(async (tx) => toAnswer(await setPriceWithin(tx, tenant, body))),
);
