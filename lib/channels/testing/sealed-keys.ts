import type { ChannelCredentials } from "../channel-port";
import { sealCredentials } from "../internal/seal-credentials";

/** Keys as a connection row stores them; for tests and benchmarks that write the row themselves. */
export function sealedKeys(keys: ChannelCredentials, connectionId: string): string {
  return sealCredentials(keys, connectionId);
}
