import { Prisma } from "@/lib/db/generated/client";

type Account = {
  trialEndsAt: Date | null;
  activatedAt: Date | null;
  suspendedAt: Date | null;
  deletionDueAt: Date | null;
};

// One rule in two languages: whoever holds the row asks the first, whoever looks over all companies the second. is-open.db.test.ts
// holds them together over every state.

/**
 * Whether a company works at a moment, so that its people may write and its channels sync: activated, or its trial runs (or was not
 * begun), and neither suspended nor closing.
 */
export function isOpen(account: Account, now: Date): boolean {
  const trialRuns = account.trialEndsAt === null || account.trialEndsAt > now;
  return account.suspendedAt === null && account.deletionDueAt === null && (account.activatedAt !== null || trialRuns);
}

/** The same of the tenant aliased `t`, for questions over all of them. */
export function isOpenSql(now: Date): Prisma.Sql {
  return Prisma.sql`(t.suspended_at IS NULL AND t.deletion_due_at IS NULL
    AND (t.activated_at IS NOT NULL OR t.trial_ends_at IS NULL OR t.trial_ends_at > ${now}))`;
}
