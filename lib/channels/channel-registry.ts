import "server-only";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { drainBudget, takeBudget } from "@/lib/http/take-budget";
import { isSampleKey } from "@/lib/tenancy/sample-shop";
import type { ChannelAdapter, ChannelSession } from "./channel-port";
import { noteFailure } from "./internal/note-failure";
import { recordCall } from "./internal/record-call";
import { createTrendyolAdapter } from "./trendyol/trendyol-adapter";

const ADAPTERS: Record<string, ChannelAdapter> = {
  trendyol: createTrendyolAdapter({
    take: takeBudget,
    drain: drainBudget,
    record: recordCall,
    failed: noteFailure,
    baseUrl: trendyolBaseUrl,
  }),
};

/** The adapter of a channel. */
export function adapterFor(channel: string): ChannelAdapter {
  const adapter = Object.hasOwn(ADAPTERS, channel) ? ADAPTERS[channel] : undefined;
  if (!adapter) throw new AppError("not_found", { entity: "channel" });
  return adapter;
}

/** Origins whose pictures may be fetched although they are inside: those of the services that we were told to use. */
export function trustedPictureOrigins(): string[] {
  return [env.TRENDYOL_BASE_URL, env.SANDBOX_TRENDYOL_URL]
    .filter((url) => url !== undefined)
    .map((url) => new URL(url).origin);
}

/** The sample shop lives in the sandbox, also where everybody else's calls go to the real service. */
function isSampleShop({ credentials }: ChannelSession): boolean {
  return typeof credentials.apiKey === "string" && isSampleKey(credentials.apiKey);
}

function trendyolBaseUrl(session: ChannelSession): string {
  const isSandbox = env.SANDBOX_TRENDYOL_URL !== undefined && isSampleShop(session);
  return (isSandbox && env.SANDBOX_TRENDYOL_URL ? env.SANDBOX_TRENDYOL_URL : env.TRENDYOL_BASE_URL).replace(/\/+$/, "");
}
