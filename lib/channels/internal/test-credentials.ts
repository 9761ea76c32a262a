import "server-only";
import { AppError } from "@/lib/core/errors";
import type { ChannelCredentials, ChannelSession } from "../channel-port";
import { adapterFor } from "../channel-registry";

/** Asks the channel whether these keys open this seller's shop in this storefront. Resolves, or throws the plain refusal. */
export async function testCredentials(given: {
  tenantId: string;
  channel: ChannelSession["channel"];
  storefront: string;
  credentials: ChannelCredentials;
}): Promise<void> {
  if (!/^[A-Z]{2}$/.test(given.storefront)) {
    throw new AppError("channel_storefront_unknown", { storefront: given.storefront.slice(0, 10) });
  }
  await adapterFor(given.channel).testConnection({ ...given, connectionId: "", urgency: "interactive" });
}
