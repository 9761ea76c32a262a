import "server-only";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { drainBudget, takeBudget } from "@/lib/http/take-budget";
import type { ChannelAdapter, ChannelSession } from "./channel-port";
import { recordCall } from "./internal/record-call";
import { createTrendyolAdapter } from "./trendyol/trendyol-adapter";

/** Keys of the sandbox start so; such an account never exists on the real service. */
const SANDBOX_KEY = /^sandbox[-_]/i;

const ADAPTERS: Record<string, ChannelAdapter> = {
  trendyol: createTrendyolAdapter({
    take: takeBudget,
    drain: drainBudget,
    record: recordCall,
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

function trendyolBaseUrl(session: ChannelSession): string {
  const isSandbox = env.SANDBOX_TRENDYOL_URL !== undefined && SANDBOX_KEY.test(session.credentials.apiKey);
  return (isSandbox && env.SANDBOX_TRENDYOL_URL ? env.SANDBOX_TRENDYOL_URL : env.TRENDYOL_BASE_URL).replace(/\/+$/, "");
}
