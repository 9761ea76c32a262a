import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { LINK_STATES, LISTING_STATUSES, type ListingCounts } from "./listing-types";

type Row = { kind: string; word: string; count: number; oldest: Date | null };

/** Counts for the tabs of a connection's catalogue, from indexes alone and in one statement. Without a connection: over all of them. */
export async function countListings(tenant: TenantContext, connectionId?: string): Promise<ListingCounts> {
  const connection = connectionId ?? null;
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<Row[]>`
      WITH mine AS (
        SELECT link_state, channel_status, count(*)::int AS count FROM listing
         WHERE tenant_id = ${tenant.tenantId}::uuid AND (${connection}::uuid IS NULL OR connection_id = ${connection}::uuid) GROUP BY link_state, channel_status
      ), pushes AS (
        SELECT CASE WHEN state IN ('quarantined', 'excluded') THEN state ELSE 'moving' END AS word, listing_id, dirty_at FROM listing_push
         WHERE tenant_id = ${tenant.tenantId}::uuid AND (${connection}::uuid IS NULL OR connection_id = ${connection}::uuid)
           AND state IN ('dirty', 'retrying', 'sent', 'quarantined', 'excluded')
      )
      SELECT 'link' AS kind, link_state AS word, sum(count)::int AS count, NULL::timestamptz AS oldest FROM mine GROUP BY link_state
      UNION ALL SELECT 'status', channel_status, sum(count)::int, NULL FROM mine GROUP BY channel_status
      UNION ALL SELECT 'push', word, count(DISTINCT listing_id)::int, min(dirty_at) FROM pushes GROUP BY word
      UNION ALL SELECT 'push', 'drift', count(DISTINCT listing_id)::int, NULL FROM listing_push
       WHERE tenant_id = ${tenant.tenantId}::uuid AND (${connection}::uuid IS NULL OR connection_id = ${connection}::uuid) AND failure_code = 'drift'
      UNION ALL SELECT 'archived', 'here', count(*)::int, NULL FROM product p JOIN listing l ON l.tenant_id = p.tenant_id AND l.product_id = p.id
       WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.archived_at IS NOT NULL AND l.channel_status <> 'archived'
         AND (${connection}::uuid IS NULL OR l.connection_id = ${connection}::uuid)`,
  );
  const find = (kind: string, word: string) => rows.find((row) => row.kind === kind && row.word === word);
  const of = (kind: string, word: string) => find(kind, word)?.count ?? 0;
  const links = Object.fromEntries(LINK_STATES.map((word) => [word, of("link", word)])) as ListingCounts["links"];
  const statuses = Object.fromEntries(
    LISTING_STATUSES.map((word) => [word, of("status", word)]),
  ) as ListingCounts["statuses"];
  return {
    all: links.linked + links.unlinked + links.undecided,
    links,
    statuses,
    moving: of("push", "moving"),
    oldestMovingAt: find("push", "moving")?.oldest ?? null,
    quarantined: of("push", "quarantined"),
    drift: of("push", "drift"),
    excluded: of("push", "excluded"),
    archived: statuses.archived + of("archived", "here"),
  };
}
