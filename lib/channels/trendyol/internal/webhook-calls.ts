import { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import type { ChannelSession } from "../../channel-port";
import type { TrendyolGate } from "../trendyol-gate";
import { callTrendyol } from "./call-trendyol";
import { createdWebhook } from "./order-answers";

/** All statuses, today's and future ones. The secret comes back as `x-api-key`. */
export async function registerWebhook(
  gate: TrendyolGate,
  session: ChannelSession,
  target: { url: string; secret: string },
): Promise<{ externalId: string }> {
  const answer = await callTrendyol(gate, session, {
    endpoint: "webhook.create",
    group: "webhook",
    method: "POST",
    path: "/webhook/sellers/{seller}/webhooks",
    body: { url: target.url, authenticationType: "API_KEY", apiKey: target.secret, subscribedStatuses: [] },
    answer: createdWebhook,
  });
  return { externalId: answer.id };
}

/** Gone already is fine too. The answer to a deletion is plain text, which is no JSON. */
export async function removeWebhook(gate: TrendyolGate, session: ChannelSession, externalId: string): Promise<void> {
  try {
    await callTrendyol(gate, session, {
      endpoint: "webhook.delete",
      group: "webhook",
      method: "DELETE",
      path: `/webhook/sellers/{seller}/webhooks/${encodeURIComponent(externalId)}`,
      answer: z.unknown(),
    });
  } catch (error) {
    if (!isAppError(error) || !["channel_rejected", "channel_answer_unknown"].includes(error.code)) throw error;
  }
}
