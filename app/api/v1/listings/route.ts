import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId, pageOf, pageQuery } from "@/lib/api/api-schemas";
import { getProduct } from "@/lib/catalog/get-product";
import { getConnection } from "@/lib/channels/connections/get-connection";
import { listListings } from "@/lib/channels/listings/list-listings";
import { LINK_STATES, LISTING_STATUSES, PUSH_STATES } from "@/lib/channels/listings/listing-types";
import { listingAnswer, toListingAnswer } from "./listing-api";

const STATES = [...PUSH_STATES, ...LINK_STATES, ...LISTING_STATUSES] as const;

export const GET = apiRoute(
  {
    method: "GET",
    path: "/listings",
    tag: "Listings",
    summary: "List what the channels sell",
    description: "`state` takes a word of the pushes, of the link or of the channel; the words do not overlap.",
    permission: "channels.read",
    query: pageQuery.extend({
      connectionId: apiId.optional(),
      productId: apiId.optional(),
      state: z.enum(STATES).optional(),
      search: z.string().max(200).optional(),
    }),
    answer: pageOf(listingAnswer),
  },
  async ({ tenant, query: { state, ...query } }) => {
    // A foreign or unknown id is 404 here as everywhere, not an empty list.
    if (query.connectionId !== undefined) await getConnection(tenant, query.connectionId);
    if (query.productId !== undefined) await getProduct(tenant, query.productId);
    const page = await listListings(tenant, { ...query, ...toFilter(state) });
    return { items: page.items.map(toListingAnswer), nextCursor: page.nextCursor };
  },
);

function toFilter(state: (typeof STATES)[number] | undefined) {
  const link = LINK_STATES.find((word) => word === state);
  const push = PUSH_STATES.find((word) => word === state);
  const status = LISTING_STATUSES.find((word) => word === state);
  return { ...(link ? { link } : {}), ...(push ? { push } : {}), ...(status ? { status: [status] } : {}) };
}
