import "server-only";
import { clock } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { withTenant } from "@/lib/db/with-tenant";

const NOTED_EVERY_MS = 15 * 60_000;

/** Notes that a member is here, at most once in a quarter of an hour and never in the way of the page. */
export function noteVisit(member: { tenantId: string; userId: string; lastSeenAt: Date | null }): void {
  const now = clock.now();
  if (member.lastSeenAt && now.getTime() - member.lastSeenAt.getTime() < NOTED_EVERY_MS) return;
  withTenant(member, (tx) =>
    tx.membership.updateMany({
      where: { tenantId: member.tenantId, userId: member.userId, lastSeenAt: member.lastSeenAt },
      data: { lastSeenAt: now },
    }),
  ).catch((error: unknown) => log.warn({ reason: String(error) }, "the visit of a member was not noted"));
}
