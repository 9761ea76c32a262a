import "server-only";
import type { Operator } from "@/lib/auth/operator-of";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import { isOpenSql } from "@/lib/tenancy/is-open";
import { isSlug } from "@/lib/tenancy/is-slug";
import { FIGURES, figuresSince, stateSql } from "./internal/tenant-sql";
import type { TenantRow } from "./operator-types";

export type TenantDetails = TenantRow & {
  timeZone: string;
  firstSignInAt: Date | null;
  activatedAt: Date | null;
  suspendedAt: Date | null;
  suspendedReason: string | null;
  /** Whether its connections work now: not after the trial, suspended or about to be deleted. */
  syncs: boolean;
  /** Until when the owner lets an operator look into the account; null when not now. */
  supportUntil: Date | null;
  people: readonly PersonRow[];
  channels: readonly ChannelRow[];
};

export type PersonRow = {
  userId: string;
  name: string;
  email: string;
  role: string;
  suspendedAt: Date | null;
  lastSeenAt: Date | null;
};

/** How one connection does; nothing of what it sells or sold. */
export type ChannelRow = {
  id: string;
  name: string;
  channel: string;
  storefront: string;
  state: string;
  pushEnabled: boolean;
  /** When a person first let values go out; null: never. */
  pushStartedAt: Date | null;
  failingSince: Date | null;
  lastFailureCode: string | null;
  lastPullAt: Date | null;
  lastPushAt: Date | null;
  pending: number;
  quarantined: number;
};

/** One tenant for the operator: where it stands, its people, how its connections do. Null when there is none. Three statements. */
export async function readTenant(operator: Operator, slug: string): Promise<TenantDetails | null> {
  if (!isSlug(slug)) return null;
  const now = clock.now();
  return withSystem("operator", async (tx) => {
    const [tenant] = await tx.$queryRaw<Omit<TenantDetails, "people" | "channels">[]>`
      SELECT t.id, t.slug, t.name, t.cui, t.created_at AS "createdAt", t.trial_ends_at AS "trialEndsAt",
             t.activation_requested_at AS "activationRequestedAt", t.time_zone AS "timeZone",
             t.first_sign_in_at AS "firstSignInAt", t.activated_at AS "activatedAt", t.suspended_at AS "suspendedAt",
             t.suspended_reason AS "suspendedReason", CASE WHEN t.support_until > ${now} THEN t.support_until END AS "supportUntil", ${stateSql(now)} AS state,
             ${isOpenSql(now)} AS syncs, ${FIGURES}
        FROM tenant t
        JOIN operator_tenant_figures(${operator.userId}::uuid, ARRAY(SELECT id FROM tenant WHERE slug = ${slug}), ${figuresSince(now)}) f
          ON f.tenant_id = t.id`;
    if (!tenant) return null;
    const people = await tx.$queryRaw<PersonRow[]>`
      SELECT u.id AS "userId", u.name, u.email, m.role, m.suspended_at AS "suspendedAt", m.last_seen_at AS "lastSeenAt"
        FROM membership m JOIN app_user u ON u.id = m.user_id
       WHERE m.tenant_id = ${tenant.id}::uuid
       ORDER BY m.role <> 'owner', m.last_seen_at DESC NULLS LAST, u.name, u.id LIMIT 100`;
    const channels = await tx.$queryRaw<ChannelRow[]>`
      SELECT c.id, c.name, c.channel, c.storefront, c.state, c.push_enabled AS "pushEnabled", c.push_started_at AS "pushStartedAt", c.failing_since AS "failingSince",
             c.last_failure_code AS "lastFailureCode", c.last_pull_at AS "lastPullAt", c.last_push_at AS "lastPushAt",
             (SELECT count(*)::int FROM listing_push p WHERE p.tenant_id = c.tenant_id AND p.connection_id = c.id
                 AND p.state IN ('dirty', 'retrying')) AS pending,
             (SELECT count(*)::int FROM listing_push p WHERE p.tenant_id = c.tenant_id AND p.connection_id = c.id
                 AND p.state = 'quarantined') AS quarantined
        FROM connection c WHERE c.tenant_id = ${tenant.id}::uuid ORDER BY c.created_at, c.id LIMIT 100`;
    return { ...tenant, people, channels };
  });
}
