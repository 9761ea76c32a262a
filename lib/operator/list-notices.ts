import "server-only";
import type { Operator } from "@/lib/auth/operator-of";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import type { Severity } from "./notice-severities";

export type NoticeRow = {
  id: string;
  textRo: string;
  textEn: string;
  severity: Severity;
  startsAt: Date;
  endsAt: Date;
  state: "planned" | "shown" | "over" | "withdrawn";
  /** How many people put it away. */
  dismissed: number;
};

/** The last hundred notices, newest first. */
export async function listNotices(_operator: Operator): Promise<NoticeRow[]> {
  const now = clock.now();
  const rows = await withSystem("operator", (tx) =>
    tx.notice.findMany({ orderBy: { id: "desc" }, take: 100, include: { _count: { select: { dismissals: true } } } }),
  );
  return rows.map(({ id, textRo, textEn, severity, startsAt, endsAt, withdrawnAt, _count }) => ({
    id,
    textRo,
    textEn,
    severity: severity as Severity,
    startsAt,
    endsAt,
    state: withdrawnAt ? "withdrawn" : endsAt <= now ? "over" : startsAt > now ? "planned" : "shown",
    dismissed: _count.dismissals,
  }));
}
