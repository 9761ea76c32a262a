import "server-only";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { findOwner } from "./internal/find-owner";

const DAY = 86_400_000;
const DAYS_BEFORE = 3;

type Ending = { id: string; slug: string; name: string; trialEndsAt: Date | null };

/**
 * Tells the owner of each company whose trial ends within three days, and again on its last day; once each for each end. Whom the
 * first word would reach on the last day hears only the second. Whoever asked for activation already is left alone. Answers how
 * many companies are that near.
 */
export async function tellEndingTrials(): Promise<number> {
  const now = clock.now();
  const ending = await withSystem("trial-clock", (tx) =>
    tx.tenant.findMany({
      where: {
        trialEndsAt: { gt: now, lte: new Date(now.getTime() + DAYS_BEFORE * DAY) },
        activatedAt: null,
        activationRequestedAt: null,
        suspendedAt: null,
        deletionDueAt: null,
      },
      select: { id: true, slug: true, name: true, trialEndsAt: true },
      // Those that end first come first, should there ever be more of them than one hour tells.
      orderBy: [{ trialEndsAt: "asc" }, { id: "asc" }],
      take: 5_000,
    }),
  );
  for (const tenant of ending) await tellOne(tenant, now);
  return ending.length;
}

async function tellOne({ id, slug, name, trialEndsAt }: Ending, now: Date): Promise<void> {
  if (!trialEndsAt) return;
  const template = trialEndsAt.getTime() - now.getTime() <= DAY ? "trial_last_day" : "trial_ending";
  await withTenant({ tenantId: id }, async (tx) => {
    // Held until the mail is queued: nobody hears of an end that was just moved, or that is none any more.
    const stands = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM tenant
       WHERE id = ${id}::uuid AND trial_ends_at = ${trialEndsAt} AND activated_at IS NULL AND activation_requested_at IS NULL
         AND suspended_at IS NULL AND deletion_due_at IS NULL FOR SHARE`;
    const owner = stands.length > 0 && (await findOwner(tx, id));
    if (!owner) return;
    await queueMail(tx, {
      tenantId: id,
      to: owner.email,
      locale: owner.locale,
      template,
      data: { company: name, link: new URL(`/${slug}/settings#trial`, env.PUBLIC_URL).href },
      dedupeKey: `${template}:${id}:${trialEndsAt.toISOString()}`,
    });
  });
}
