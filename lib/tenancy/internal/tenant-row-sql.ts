import { Prisma } from "@/lib/db/generated/client";

/** The columns of TENANT_CONTEXT_COLUMNS of a table aliased `t`, for questions that must be one statement. */
export const TENANT_ROW = Prisma.sql`
  t.id, t.slug, t.name, t.time_zone AS "timeZone", t.currency, t.keep_cnp AS "keepCnp",
  t.trial_ends_at AS "trialEndsAt", t.activated_at AS "activatedAt", t.suspended_at AS "suspendedAt",
  t.deletion_due_at AS "deletionDueAt"`;
