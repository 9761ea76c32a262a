import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId } from "@/lib/api/api-schemas";
import { getConnection } from "@/lib/channels/connections/get-connection";
import { updateConnection } from "@/lib/channels/connections/update-connection";
import { connectionAnswer, credentialsBody, settingsBody, toConnectionAnswer } from "../connection-api";

const params = z.object({ id: apiId });

export const GET = apiRoute(
  {
    method: "GET",
    path: "/connections/{id}",
    tag: "Connections",
    summary: "Read a connection: settings, state, health, cursors",
    permission: "channels.read",
    params,
    answer: connectionAnswer,
  },
  async ({ tenant, params: { id } }) => toConnectionAnswer(await getConnection(tenant, id)),
);

export const PATCH = apiRoute(
  {
    method: "PATCH",
    path: "/connections/{id}",
    tag: "Connections",
    summary: "Change a connection",
    description: "Only what is sent changes. New keys are tested first and wake a connection whose keys were refused.",
    permission: "channels.write",
    params,
    body: z.object({
      name: z.string().trim().min(1).max(100).optional(),
      state: z.enum(["active", "paused"]).optional(),
      credentials: credentialsBody.optional(),
      settings: settingsBody.optional(),
    }),
    answer: connectionAnswer,
    idempotency: "around",
    errors: [
      "channel_unauthorised",
      "channel_seller_unknown",
      "channel_storefront_unknown",
      "channel_blocked",
      "channel_busy",
      "channel_unreachable",
      "connection_not_active",
    ],
  },
  async ({ tenant, params: { id }, body }) => toConnectionAnswer(await updateConnection(tenant, id, body)),
);
