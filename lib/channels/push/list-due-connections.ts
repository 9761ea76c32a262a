import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import { isOpenSql } from "@/lib/tenancy/is-open";

export type DueConnection = { tenantId: string; connectionId: string };

/**
 * Connections that have something to send now, over all tenants whose trial runs. One probe of the partial index per active
 * connection: the cost does not grow with catalogues, nor with what waits behind a first push that nobody started.
 */
export async function listConnectionsToFlush(): Promise<DueConnection[]> {
  return withSystem(
    "flush fan-out",
    (tx) => tx.$queryRaw<DueConnection[]>`
    SELECT c.tenant_id AS "tenantId", c.id AS "connectionId"
      FROM connection c JOIN tenant t ON t.id = c.tenant_id
     WHERE c.state = 'active' AND c.push_enabled AND ${isOpenSql(clock.now())}
       AND EXISTS (SELECT 1 FROM listing_push p WHERE p.tenant_id = c.tenant_id AND p.connection_id = c.id AND p.state IN ('dirty', 'retrying') AND p.not_before <= now())`,
  );
}

/** Connections with a batch whose result is due to be asked for: the sweep behind the prompt polling after a flush. */
export async function listConnectionsToPoll(): Promise<DueConnection[]> {
  return withSystem(
    "batch sweep",
    (tx) => tx.$queryRaw<DueConnection[]>`
    SELECT DISTINCT b.tenant_id AS "tenantId", b.connection_id AS "connectionId" FROM push_batch b JOIN connection c ON c.tenant_id = b.tenant_id AND c.id = b.connection_id
     WHERE c.state = 'active' AND ((b.state IN ('sent', 'lost') AND b.next_poll_at <= now()) OR (b.state = 'sending' AND b.created_at < now() - interval '60 seconds'))`,
  );
}
