import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { LINK_STATES, LISTING_STATUSES, type ListingCounts } from "./listing-types";

/** Counts for the tabs and filters of a connection's catalogue, in one statement. Without a connection: over all of them. */
export async function countListings(tenant: TenantContext, connectionId?: string): Promise<ListingCounts> {
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ kind: string; word: string; count: number }[]>`
      WITH mine AS (
        SELECT link_state, channel_status FROM listing
         WHERE tenant_id = ${tenant.tenantId}::uuid AND (${connectionId ?? null}::uuid IS NULL OR connection_id = ${connectionId ?? null}::uuid)
      )
      SELECT 'link' AS kind, link_state AS word, count(*)::int AS count FROM mine GROUP BY link_state
      UNION ALL SELECT 'status', channel_status, count(*)::int FROM mine GROUP BY channel_status
      UNION ALL SELECT 'push', state, count(DISTINCT listing_id)::int FROM listing_push
       WHERE tenant_id = ${tenant.tenantId}::uuid AND (${connectionId ?? null}::uuid IS NULL OR connection_id = ${connectionId ?? null}::uuid)
         AND state IN ('dirty', 'retrying', 'sent', 'quarantined', 'excluded') GROUP BY state`,
  );
  const of = (kind: string, word: string) => rows.find((row) => row.kind === kind && row.word === word)?.count ?? 0;
  const links = Object.fromEntries(LINK_STATES.map((word) => [word, of("link", word)])) as ListingCounts["links"];
  const statuses = Object.fromEntries(
    LISTING_STATUSES.map((word) => [word, of("status", word)]),
  ) as ListingCounts["statuses"];
  return {
    all: links.linked + links.unlinked + links.undecided,
    links,
    statuses,
    quarantined: of("push", "quarantined"),
    waiting: of("push", "dirty") + of("push", "retrying") + of("push", "sent"),
    excluded: of("push", "excluded"),
  };
}
