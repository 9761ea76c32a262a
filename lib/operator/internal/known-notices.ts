import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import type { Severity } from "../notice-severities";

export type KnownNotice = {
  id: string;
  textRo: string;
  textEn: string;
  severity: Severity;
  startsAt: Date;
  endsAt: Date;
};

/** How long this process believes its list: a notice appears, and goes, at most so much later in other processes. */
const BELIEVED_MS = 15_000;
/** Those that begin first are known first: what is planned for a whole year hides nothing that is told now. */
const MOST = 100;

/** One per process, however many bundles load this file: an action publishes what pages remember. */
const shared = globalThis as unknown as { marfaNotices?: { list: readonly KnownNotice[]; until: number } | null };

/** Notices that are not over and not withdrawn, the newest first, read at most once in a quarter of a minute: every page asks. */
export async function knownNotices(): Promise<readonly KnownNotice[]> {
  const known = shared.marfaNotices;
  if (known && known.until > performance.now()) return known.list;
  const rows = await withSystem("notices", (tx) =>
    tx.notice.findMany({
      where: { withdrawnAt: null, endsAt: { gt: clock.now() } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: MOST,
      select: { id: true, textRo: true, textEn: true, severity: true, startsAt: true, endsAt: true },
    }),
  );
  const list = rows
    .map((row) => ({ ...row, severity: row.severity as Severity }))
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  shared.marfaNotices = { list, until: performance.now() + BELIEVED_MS };
  return list;
}

/** After a change in this process. */
export function forgetNotices(): void {
  shared.marfaNotices = null;
}
