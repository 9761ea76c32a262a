import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { pageOf, pageQuery } from "@/lib/api/api-schemas";
import { createConnection } from "@/lib/channels/connections/create-connection";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { pageOfShortList } from "@/lib/core/cursor";
import { connectionAnswer, credentialsBody, settingsBody, toConnectionAnswer } from "./connection-api";

export const GET = apiRoute(
  {
    method: "GET",
    path: "/connections",
    tag: "Connections",
    summary: "List the connected seller accounts",
    permission: "channels.read",
    query: pageQuery,
    answer: pageOf(connectionAnswer),
  },
  async ({ tenant, query }) => {
    const page = pageOfShortList(await listConnections(tenant), query);
    return { items: page.items.map(toConnectionAnswer), nextCursor: page.nextCursor };
  },
);

export const POST = apiRoute(
  {
    method: "POST",
    path: "/connections",
    tag: "Connections",
    summary: "Connect a seller account",
    description:
      "The keys are tested with the channel first. Stock and prices are sent from the start unless `settings.push` is false.",
    permission: "channels.write",
    body: z.object({
      channel: z.literal("trendyol"),
      name: z.string().trim().min(1).max(100),
      storefront: z
        .string()
        .trim()
        .max(100)
        .nullish()
        .transform((code) => (code ?? "").slice(0, 10))
        .describe("Country of the shop, for example RO. Missing or unknown: channel_storefront_unknown"),
      credentials: credentialsBody,
      settings: settingsBody.optional(),
    }),
    answer: connectionAnswer,
    status: 201,
    idempotency: "around",
    errors: [
      "channel_unauthorised",
      "channel_seller_unknown",
      "channel_storefront_unknown",
      "channel_blocked",
      "channel_busy",
      "channel_unreachable",
      "connection_exists",
    ],
  },
  async ({ tenant, body }) => toConnectionAnswer(await createConnection(tenant, body, "api")),
);
