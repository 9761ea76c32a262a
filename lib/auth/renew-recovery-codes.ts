import "server-only";
import { replaceRecoveryCodes } from "./internal/recovery-codes";
import { type Both, withBoth } from "./internal/with-both";

/** Ten new recovery codes; the older ones stop working. Throws what `withBoth` throws. */
export function renewRecoveryCodes(userId: string, both: Both, ip: string): Promise<string[]> {
  return withBoth(userId, both, ip, (tx) => replaceRecoveryCodes(tx, userId));
}
