import "server-only";
import type { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { withTenant } from "@/lib/db/with-tenant";
import type { ChannelSession } from "../channel-port";
import { markUnauthorised } from "../mark-unauthorised";

/** Health is a fact for people: once in so many milliseconds per connection and code is enough. */
const QUIET_MS = 30_000;
const KEYS_REFUSED = new Set(["channel_unauthorised", "channel_seller_unknown"]);
const ILL = new Set(["channel_unreachable", "channel_answer_unknown", "channel_blocked", "channel_storefront_unknown"]);

const noted = new Map<string, number>();

/**
 * Notes on the connection that a call failed. Refused keys stop the connection; an outage is remembered with its beginning.
 * What the channel says of our data or of our pace is no illness. Never throws: the failure itself is on its way already.
 */
export async function noteFailure(session: ChannelSession, error: AppError): Promise<void> {
  if (session.connectionId === "") return;
  try {
    if (KEYS_REFUSED.has(error.code)) await markUnauthorised(session.tenantId, session.connectionId, error.code);
    else if (ILL.has(error.code) && isDue(`${session.connectionId} ${error.code}`))
      await noteIllness(session, error.code);
  } catch (cause) {
    log.warn({ err: cause, connectionId: session.connectionId }, "a channel failure could not be noted");
  }
}

function isDue(key: string): boolean {
  const now = Date.now();
  if (now - (noted.get(key) ?? 0) < QUIET_MS) return false;
  if (noted.size > 10_000) noted.clear();
  noted.set(key, now);
  return true;
}

async function noteIllness({ tenantId, connectionId }: ChannelSession, code: string): Promise<void> {
  await withTenant(
    { tenantId },
    (tx) => tx.$executeRaw`
      UPDATE connection SET last_failure_at = now(), last_failure_code = ${code}, failing_since = COALESCE(failing_since, now())
       WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid`,
  );
}
