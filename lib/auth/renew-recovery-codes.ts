import "server-only";
import type { Session } from "./internal/hold-session";
import { replaceRecoveryCodes } from "./internal/recovery-codes";
import { type Both, withBoth } from "./internal/with-both";

/** Ten new recovery codes; the older ones stop working. Throws what `withBoth` throws. */
export function renewRecoveryCodes(asking: Session, both: Both, ip: string): Promise<string[]> {
  return withBoth(asking, both, ip, (tx) => replaceRecoveryCodes(tx, asking.userId));
}
