import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import { type KnownNotice, knownNotices } from "./internal/known-notices";

export type ShownNotice = KnownNotice;

/** More bands than this nobody reads, and none of the page would be left. */
const MOST_SHOWN = 10;

/** What the operator tells everybody now and the person has not put away. Asks the database only while there is something to tell. */
export async function readShownNotices(userId: string): Promise<ShownNotice[]> {
  const now = clock.now();
  const shown = (await knownNotices()).filter(({ startsAt, endsAt }) => startsAt <= now && endsAt > now);
  if (shown.length === 0) return [];
  const dismissed = await withSystem("notices", (tx) =>
    tx.noticeDismissal.findMany({ where: { userId, noticeId: { in: shown.map(({ id }) => id) } } }),
  );
  return shown.filter(({ id }) => !dismissed.some(({ noticeId }) => noticeId === id)).slice(0, MOST_SHOWN);
}
