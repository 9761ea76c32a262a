import type { SystemTx } from "@/lib/db/with-system";
import { MOST_ATTEMPTS } from "../most-attempts";

export type DueMail = {
  id: string;
  toAddress: string;
  template: string;
  locale: string;
  data: Record<string, string>;
  attempts: number;
};

/** Takes mails that are due for this process alone, for five minutes; `attempts` counts this one already. */
export function claimMails(tx: SystemTx, most: number): Promise<DueMail[]> {
  return tx.$queryRaw<DueMail[]>`
    UPDATE mail m SET attempts = m.attempts + 1, not_before = clock_timestamp() + interval '5 minutes'
      FROM (SELECT id FROM mail WHERE sent_at IS NULL AND not_before <= clock_timestamp() AND attempts < ${MOST_ATTEMPTS}
             ORDER BY not_before LIMIT ${most} FOR UPDATE SKIP LOCKED) due
     WHERE m.id = due.id
    RETURNING m.id, m.to_address AS "toAddress", m.template, m.locale, m.data, m.attempts`;
}

/** 30 s, 1 min, 2 min … up to 6 hours. */
export function secondsUntilNextTry(attempts: number): number {
  return Math.min(30 * 2 ** (attempts - 1), 6 * 3_600);
}
