import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId } from "@/lib/api/api-schemas";
import { getListing, getListingWithin } from "@/lib/channels/listings/get-listing";
import { updateListingWithin } from "@/lib/channels/listings/update-listing";
import { listingAnswer, toListingAnswer } from "../listing-api";

const params = z.object({ id: apiId });

export const GET = apiRoute(
  {
    method: "GET",
    path: "/listings/{id}",
    tag: "Listings",
    summary: "Read a listing with its pushes",
    permission: "channels.read",
    params,
    answer: listingAnswer,
  },
  async ({ tenant, params: { id } }) => toListingAnswer(await getListing(tenant, id)),
);

export const PATCH = apiRoute(
  {
    method: "PATCH",
    path: "/listings/{id}",
    tag: "Listings",
    summary: "Link a listing, or switch what is sent for it",
    permission: "channels.write",
    params,
    body: z.object({
      productId: apiId.nullable().optional().describe("null takes the link away"),
      syncStock: z.boolean().optional(),
      syncPrice: z.boolean().optional(),
    }),
    answer: listingAnswer,
    idempotency: "atomic",
  },
  ({ tenant, params: { id }, body, write }) =>
    write(async (tx) => {
      await updateListingWithin(tx, tenant, id, body);
      return toListingAnswer(await getListingWithin(tx, tenant, id));
    }),
);
