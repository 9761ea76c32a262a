import { Prisma } from "@/lib/db/generated/client";

/** Days over which orders are counted. */
export const FIGURES_DAYS = 30;

/** The state of the tenant aliased `t` at a moment, as `TenantState` names it. */
export function stateSql(now: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN t.suspended_at IS NOT NULL THEN 'suspended' WHEN t.activated_at IS NOT NULL THEN 'active'
    WHEN t.trial_ends_at IS NULL THEN 'new' WHEN t.trial_ends_at > ${now} THEN 'trial' ELSE 'ended' END`;
}

/** The columns of TenantFigures of `operator_tenant_figures(…)` aliased `f`. */
export const FIGURES = Prisma.sql`
  f.orders::int AS orders, f.members::int AS members, f.last_seen_at AS "lastSeenAt", f.pending::int AS pending,
  f.oldest_pending AS "oldestPending", f.quarantined::int AS quarantined, f.connections::int AS connections,
  f.failing::int AS failing`;

/** The moment from which orders are counted. */
export function figuresSince(now: Date): Date {
  return new Date(now.getTime() - FIGURES_DAYS * 86_400_000);
}
