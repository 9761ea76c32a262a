import "server-only";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { findOwner } from "./internal/find-owner";

/**
 * Tells the owner of each company whose trial ended, once. Nothing is switched off here: the context of such a tenant says
 * `mayWrite: false` from the very second, which stops writing and syncing. Answers how many were told.
 */
export async function tellEndedTrials(): Promise<number> {
  const ended = await withSystem("trial-clock", (tx) =>
    tx.tenant.findMany({
      where: isToBeTold(clock.now()),
      select: { id: true },
      take: 500,
    }),
  );
  for (const { id } of ended) await tellOne(id);
  return ended.length;
}

const isToBeTold = (now: Date) => ({
  trialEndsAt: { lte: now },
  activatedAt: null,
  suspendedAt: null,
  deletionDueAt: null,
  trialEndedNoticeAt: null,
});

async function tellOne(tenantId: string): Promise<void> {
  const now = clock.now();
  await withTenant({ tenantId }, async (tx) => {
    // Asked again with the row held: who was given more days, or activated, at this moment hears nothing, and hears of the real end later.
    const { count } = await tx.tenant.updateMany({
      where: { id: tenantId, ...isToBeTold(now) },
      data: { trialEndedNoticeAt: now },
    });
    if (count === 0) return;
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    const owner = await findOwner(tx, tenantId);
    if (!owner) return;
    await queueMail(tx, {
      tenantId,
      to: owner.email,
      locale: owner.locale,
      template: "trial_ended",
      data: { company: tenant.name, link: new URL(`/${tenant.slug}/settings`, env.PUBLIC_URL).href },
    });
  });
}
