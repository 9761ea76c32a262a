import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/** Whether the tenant aliased `t` is open now, as `toTenantContext` tells it: only then is anything asked of its channels. */
export const IS_OPEN = Prisma.sql`(t.suspended_at IS NULL AND t.deletion_due_at IS NULL
  AND (t.activated_at IS NOT NULL OR t.trial_ends_at IS NULL OR t.trial_ends_at > now()))`;
