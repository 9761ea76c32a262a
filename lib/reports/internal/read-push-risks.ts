import "server-only";
import type { Risk } from "../day-types";
import type { Day } from "./day";

type Row = {
  id: string;
  name: string;
  state: string;
  push_enabled: boolean;
  failing_since: Date | null;
  unauthorised_since: Date | null;
  last_failure_code: string | null;
  undecided: number;
  linked: number;
};
type Quarantine = { connection_id: string; count: number; since: Date | null; reasons: string[] };

/** Connections and pushes that ask for a person: `broken` before everything else, `waiting` after the orders. `linked`: listings by connection. */
export async function readPushRisks({
  tx,
  tenantId,
}: Day): Promise<{ broken: Risk[]; waiting: Risk[]; linked: ReadonlyMap<string, number> }> {
  const connections = await tx.$queryRaw<Row[]>`
    SELECT c.id, c.name, c.state, c.push_enabled, c.failing_since, c.unauthorised_since, c.last_failure_code,
           count(l.id) FILTER (WHERE l.link_state = 'undecided')::int AS undecided,
           count(l.id) FILTER (WHERE l.link_state = 'linked')::int AS linked
      FROM connection c LEFT JOIN listing l ON l.tenant_id = c.tenant_id AND l.connection_id = c.id
     WHERE c.tenant_id = ${tenantId}::uuid GROUP BY c.tenant_id, c.id ORDER BY c.name`;
  const quarantines = await tx.$queryRaw<Quarantine[]>`
    SELECT connection_id, count(DISTINCT listing_id)::int AS count, min(sent_at) AS since,
           (array_agg(DISTINCT failure_detail) FILTER (WHERE failure_detail IS NOT NULL))[1:2] AS reasons
      FROM listing_push WHERE tenant_id = ${tenantId}::uuid AND state = 'quarantined' GROUP BY connection_id`;
  // A stock push that is linked and still unknown has never been counted, or waits for the channel's approval.
  const uncounted = await tx.$queryRaw<{ connection_id: string; count: number }[]>`
    SELECT connection_id, count(*)::int AS count FROM listing_push
     WHERE tenant_id = ${tenantId}::uuid AND field = 'STOCK' AND state = 'unknown' AND failure_code = 'never_counted' GROUP BY connection_id`;
  const broken: Risk[] = [];
  const waiting: Risk[] = [];
  for (const { id, name, ...connection } of connections) {
    const at = { connectionId: id, name };
    if (connection.state === "unauthorised")
      broken.push({ kind: "keys_refused", ...at, since: connection.unauthorised_since });
    else if (connection.failing_since)
      broken.push({
        kind: "channel_failing",
        ...at,
        since: connection.failing_since,
        code: connection.last_failure_code,
      });
    const quarantine = quarantines.find((one) => one.connection_id === id);
    if (quarantine)
      waiting.push({
        kind: "quarantined",
        ...at,
        count: quarantine.count,
        since: quarantine.since,
        reasons: quarantine.reasons ?? [],
      });
    if (!connection.push_enabled && connection.state === "active" && connection.linked > 0)
      waiting.push({ kind: "push_not_started", ...at, linked: connection.linked });
    if (connection.undecided > 0) waiting.push({ kind: "undecided", ...at, count: connection.undecided });
    const never = uncounted.find((one) => one.connection_id === id);
    if (never && connection.push_enabled) waiting.push({ kind: "never_counted", ...at, count: never.count });
  }
  return { broken, waiting, linked: new Map(connections.map(({ id, linked }) => [id, linked])) };
}
