import "server-only";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { dayInNumbers } from "./internal/day-in-numbers";
import { findOwner } from "./internal/find-owner";

const DAY = 86_400_000;
const DAYS_BEFORE = 7;

type Near = { id: string; slug: string; name: string; timeZone: string; deletionDueAt: Date | null };

/**
 * Tells the owner of each account that will be deleted within seven days, and again on its last day; once each for each day of
 * deletion. Whoever becomes the owner meanwhile hears it too. Whom the first word would reach on the last day hears only the second. Answers how many accounts are that near.
 */
export async function tellNearDeletions(): Promise<number> {
  const now = clock.now();
  const near = await withSystem("deletions", (tx) =>
    tx.tenant.findMany({
      where: { deletionDueAt: { gt: now, lte: new Date(now.getTime() + DAYS_BEFORE * DAY) } },
      select: { id: true, slug: true, name: true, timeZone: true, deletionDueAt: true },
      // Those that go first come first, should there ever be more of them than one hour tells.
      orderBy: [{ deletionDueAt: "asc" }, { id: "asc" }],
      take: 5_000,
    }),
  );
  for (const tenant of near) await tellOne(tenant, now);
  return near.length;
}

async function tellOne({ id, slug, name, timeZone, deletionDueAt }: Near, now: Date): Promise<void> {
  if (!deletionDueAt) return;
  const template = deletionDueAt.getTime() - now.getTime() <= DAY ? "deletion_last_day" : "deletion_near";
  await withTenant({ tenantId: id }, async (tx) => {
    // Held until the mail is queued: nobody hears of a deletion that was just taken back.
    const stands = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM tenant WHERE id = ${id}::uuid AND deletion_due_at = ${deletionDueAt} FOR SHARE`;
    const owner = stands.length > 0 && (await findOwner(tx, id));
    if (!owner) return;
    await queueMail(tx, {
      tenantId: id,
      to: owner.email,
      locale: owner.locale,
      template,
      data: {
        company: name,
        day: dayInNumbers(deletionDueAt, timeZone),
        link: new URL(`/${slug}/settings/privacy`, env.PUBLIC_URL).href,
      },
      dedupeKey: `${template}:${id}:${deletionDueAt.toISOString()}:${owner.id}`,
    });
  });
}
