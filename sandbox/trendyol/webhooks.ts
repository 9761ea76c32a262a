import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Answer } from "../http/answers";
import { json, productError, text } from "../http/answers";
import type { Call } from "../http/router";
import type { WebhookRecord } from "../state/seller-types";
import type { ApiContext } from "./api-context";
import { invalid, readJsonObject } from "./read-input";
import { WEBHOOK_STATUSES } from "./webhook-events";

const PER_SELLER = 15;
const FORBIDDEN_WORDS = ["trendyol", "dolap", "localhost"];
const STATUSES = [...Object.values(WEBHOOK_STATUSES), "VERIFIED"];

const common = {
  url: z.url({ protocol: /^https?$/ }),
  subscribedStatuses: z.array(z.string()).nullish(),
  countryCodes: z.array(z.string()).nullish(),
};
const webhookBody = z.discriminatedUnion("authenticationType", [
  z.object({
    ...common,
    authenticationType: z.literal("BASIC_AUTHENTICATION"),
    username: z.string().min(1),
    password: z.string().min(1),
  }),
  z.object({ ...common, authenticationType: z.literal("API_KEY"), apiKey: z.string().min(1) }),
]);

/** POST webhooks: at most 15 per seller, passive ones included. */
export function createWebhook(context: ApiContext, call: Call): Answer {
  const { world, seller } = context;
  const read = readWebhook(call.body);
  if ("refusal" in read) return read.refusal;
  if (webhooksOf(context).length >= PER_SELLER)
    return invalid("webhook.limit.exceeded", `A seller can have at most ${PER_SELLER} webhooks`);
  const id = randomUUID();
  const now = world.now();
  world.webhooks.put(id, {
    ...read.value,
    id,
    sellerId: seller.sellerId,
    status: "ACTIVE",
    failures: 0,
    createdAt: now,
    modifiedAt: now,
  });
  return json(200, { id });
}

/** GET webhooks: a bare array without secrets. */
export function listWebhooks(context: ApiContext): Answer {
  return json(
    200,
    webhooksOf(context).map((webhook) => ({
      id: webhook.id,
      createdDate: webhook.createdAt,
      lastModifiedDate: webhook.modifiedAt,
      url: webhook.url,
      username: webhook.username,
      authenticationType: webhook.authenticationType,
      status: webhook.status,
      subscribedStatuses: webhook.subscribedStatuses,
      countryCodes: webhook.countryCodes,
    })),
  );
}

/** PUT webhooks/{id}: replaces it as a whole. */
export function updateWebhook(context: ApiContext, call: Call): Answer {
  const read = readWebhook(call.body);
  if ("refusal" in read) return read.refusal;
  return change(context, call, (webhook) => ({ ...webhook, ...read.value }));
}

export function activateWebhook(context: ApiContext, call: Call): Answer {
  return change(context, call, (webhook) =>
    webhook.status === "ACTIVE" ? null : { ...webhook, status: "ACTIVE", failures: 0 },
  );
}

export function deactivateWebhook(context: ApiContext, call: Call): Answer {
  return change(context, call, (webhook) => (webhook.status === "PASSIVE" ? null : { ...webhook, status: "PASSIVE" }));
}

export function deleteWebhook(context: ApiContext, call: Call): Answer {
  const webhook = find(context, call);
  if (!webhook) return notFound();
  context.world.webhooks.delete(webhook.id);
  return text(200, "200 OK");
}

type WebhookValues = Pick<
  WebhookRecord,
  "url" | "authenticationType" | "username" | "password" | "apiKey" | "subscribedStatuses" | "countryCodes"
>;

function readWebhook(body: string): { value: WebhookValues } | { refusal: Answer } {
  const object = readJsonObject(body);
  if ("refusal" in object) return object;
  const read = webhookBody.safeParse(object.value);
  if (!read.success)
    return { refusal: invalid("webhook.request.not.valid", read.error.issues[0]?.message ?? "Request is not valid") };
  const given = read.data;
  if (FORBIDDEN_WORDS.some((word) => given.url.toLowerCase().includes(word))) {
    return { refusal: invalid("webhook.url.not.valid", "Url can not contain Trendyol, Dolap or localhost") };
  }
  const statuses = given.subscribedStatuses ?? [];
  const unknown = statuses.find((status) => !STATUSES.includes(status));
  if (unknown) return { refusal: invalid("webhook.status.not.valid", `Status ${unknown} is not valid`) };
  return {
    value: {
      url: given.url,
      authenticationType: given.authenticationType,
      username: "username" in given ? given.username : null,
      password: "password" in given ? given.password : null,
      apiKey: "apiKey" in given ? given.apiKey : null,
      subscribedStatuses: statuses,
      countryCodes: given.countryCodes ?? [],
    },
  };
}

/** A change that is there already (activate twice) answers 404, as the real service does. */
function change(context: ApiContext, call: Call, make: (webhook: WebhookRecord) => WebhookRecord | null): Answer {
  const webhook = find(context, call);
  const changed = webhook && make(webhook);
  if (!changed) return notFound();
  context.world.webhooks.put(changed.id, { ...changed, modifiedAt: context.world.now() });
  return text(200, "200 OK");
}

function find(context: ApiContext, call: Call): WebhookRecord | null {
  return webhooksOf(context).find((webhook) => webhook.id === call.params.webhookId) ?? null;
}

function webhooksOf({ world, seller }: ApiContext): WebhookRecord[] {
  return [...world.webhooks.values.values()].filter((webhook) => webhook.sellerId === seller.sellerId);
}

function notFound(): Answer {
  return productError(404, "webhook.not.found", "Webhook not found");
}
