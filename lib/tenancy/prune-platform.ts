import "server-only";
import { withSystem } from "@/lib/db/with-system";

/**
 * Removes what has served its time: idempotency keys and the log of channel calls after 7 days, links a week after they
 * ended, rate buckets that have been full for a day. Answers the number of rows per kind.
 */
export async function prunePlatform(): Promise<Record<string, number>> {
  return withSystem("housekeeping", async (tx) => ({
    idempotencyKeys: await tx.$executeRaw`DELETE FROM idempotency_key WHERE created_at < now() - interval '7 days'`,
    channelCalls: await tx.$executeRaw`DELETE FROM channel_call WHERE at < now() - interval '7 days'`,
    links: await tx.$executeRaw`DELETE FROM user_token WHERE expires_at < now() - interval '7 days'`,
    buckets: await tx.$executeRaw`DELETE FROM rate_budget WHERE tat < now() - interval '1 day'`,
  }));
}
