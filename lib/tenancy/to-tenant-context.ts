import { clock } from "@/lib/core/clock";
import { isOpen } from "./is-open";
import type { Actor, TenantContext } from "./tenant-context";

export type TenantRow = {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  currency: string;
  keepCnp: boolean;
  trialEndsAt: Date | null;
  activatedAt: Date | null;
  suspendedAt: Date | null;
  deletionDueAt: Date | null;
};

/** Columns that a context is made of; for Prisma's `select`. */
export const TENANT_CONTEXT_COLUMNS = {
  id: true,
  slug: true,
  name: true,
  timeZone: true,
  currency: true,
  keepCnp: true,
  trialEndsAt: true,
  activatedAt: true,
  suspendedAt: true,
  deletionDueAt: true,
} as const;

/** Whether the day has come on which its owner wanted everything deleted: nobody enters any more, it goes within the hour. */
export function isGoing({ deletionDueAt }: TenantRow): boolean {
  return deletionDueAt !== null && deletionDueAt <= clock.now();
}

/**
 * A context from a tenant row that the caller has read and whose actor it has checked. Only the makers of contexts call it
 * (tenantForJob, tenantForApiKey, requireTenant, createTenant); the border lint allows nobody else.
 */
export function toTenantContext(row: TenantRow, actor: Actor): TenantContext {
  const works = isOpen(row, clock.now());
  const context: Omit<TenantContext, symbol> = {
    tenantId: row.id,
    slug: row.slug,
    name: row.name,
    timeZone: row.timeZone,
    currency: row.currency,
    keepCnp: row.keepCnp,
    mayWrite: works,
    syncs: works,
    trialEndsAt: row.trialEndsAt,
    activated: row.activatedAt !== null,
    suspended: row.suspendedAt !== null,
    deletionDueAt: row.deletionDueAt,
    actor,
  };
  return context as TenantContext;
}
