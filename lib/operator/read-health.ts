import "server-only";
import type { Operator } from "@/lib/auth/operator-of";
import { clock } from "@/lib/core/clock";
import { Prisma } from "@/lib/db/generated/client";
import { type SystemTx, withSystem } from "@/lib/db/with-system";
import { MOST_ATTEMPTS } from "@/lib/messaging/most-attempts";
import { isOpenSql } from "@/lib/tenancy/is-open";
import type { FailingConnection, Health, Queue } from "./health-types";
import { askEngine } from "./internal/ask-engine";

const SHOWN_CONNECTIONS = 20;
const SHOWN_TABLES = 8;

/** How the machine does over all tenants: queues by count and age, never by content. Throws when the database cannot be asked. */
export async function readHealth(_operator: Operator): Promise<Health> {
  const at = clock.now();
  const engine = await askEngine();
  return withSystem("operator health", async (tx) => ({
    at,
    engine,
    outbox: await queueOf(
      tx,
      Prisma.sql`SELECT count(*)::int AS count, min(at) AS oldest FROM outbox_event WHERE sent_at IS NULL`,
    ),
    mails: await readMails(tx, at),
    ...(await readPushes(tx, at)),
    batches: await queueOf(
      tx,
      // Nobody is asked for the answer to what was sent on a connection that is stopped.
      Prisma.sql`SELECT count(*)::int AS count, min(b.created_at) AS oldest
                   FROM push_batch b JOIN connection c ON c.tenant_id = b.tenant_id AND c.id = b.connection_id AND c.state = 'active'
                  WHERE b.state IN ('sending', 'sent', 'lost')`,
    ),
    runs: await readRuns(tx, at),
    connections: await readConnections(tx, at),
    budgets: await readBudgets(tx, at),
    database: await readDatabase(tx),
  }));
}

async function queueOf(tx: SystemTx, question: Prisma.Sql): Promise<Queue> {
  const [row] = await tx.$queryRaw<Queue[]>(question);
  return row ?? { count: 0, oldest: null };
}

/** One that was given up waits for nothing any more; it is told among those that failed for a week, and stays where it must not be asked for twice. */
async function readMails(tx: SystemTx, at: Date): Promise<Health["mails"]> {
  const [row] = await tx.$queryRaw<Health["mails"][]>`
    SELECT (count(*) FILTER (WHERE attempts < ${MOST_ATTEMPTS}))::int AS count, min(created_at) FILTER (WHERE attempts < ${MOST_ATTEMPTS}) AS oldest,
           (count(*) FILTER (WHERE failure IS NOT NULL AND (attempts < ${MOST_ATTEMPTS} OR created_at > ${new Date(at.getTime() - 7 * 86_400_000)})))::int AS failing
      FROM mail WHERE sent_at IS NULL`;
  return row ?? { count: 0, oldest: null, failing: 0 };
}

/** The same rule as the flush: what may leave is what it would take. */
async function readPushes(tx: SystemTx, at: Date): Promise<Pick<Health, "pushes" | "held" | "quarantined">> {
  const [waiting] = await tx.$queryRaw<(Queue & { held: number })[]>`
    SELECT (count(*) FILTER (WHERE s.flows))::int AS count, min(p.dirty_at) FILTER (WHERE s.flows) AS oldest,
           (count(*) FILTER (WHERE NOT s.flows AND s.push_enabled))::int AS held
      FROM listing_push p
      JOIN (SELECT c.tenant_id, c.id, c.push_enabled, c.state = 'active' AND c.push_enabled AND ${isOpenSql(at)} AS flows
              FROM connection c JOIN tenant t ON t.id = c.tenant_id) s ON s.tenant_id = p.tenant_id AND s.id = p.connection_id
     WHERE p.state IN ('dirty', 'retrying')`;
  const [refused] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM listing_push p JOIN tenant t ON t.id = p.tenant_id
     WHERE p.state = 'quarantined' AND ${isOpenSql(at)}`;
  return {
    pushes: { count: waiting?.count ?? 0, oldest: waiting?.oldest ?? null },
    held: waiting?.held ?? 0,
    quarantined: refused?.count ?? 0,
  };
}

async function readRuns(tx: SystemTx, at: Date): Promise<Health["runs"]> {
  const [row] = await tx.$queryRaw<Health["runs"][]>`
    SELECT (count(*) FILTER (WHERE state IN ('queued', 'running')))::int AS count,
           min(coalesce(heartbeat_at, created_at)) FILTER (WHERE state IN ('queued', 'running')) AS oldest,
           (count(*) FILTER (WHERE state = 'failed' AND finished_at > ${new Date(at.getTime() - 86_400_000)}))::int AS "failedLastDay"
      FROM sync_run WHERE state IN ('queued', 'running', 'failed')`;
  return row ?? { count: 0, oldest: null, failedLastDay: 0 };
}

async function readConnections(tx: SystemTx, at: Date): Promise<Health["connections"]> {
  const rows = await tx.$queryRaw<(FailingConnection & { failingCount: number })[]>`
    SELECT c.id, c.name, t.slug AS "tenantSlug", t.name AS "tenantName", c.state, c.last_failure_code AS "failureCode",
           coalesce(c.unauthorised_since, c.failing_since) AS since, (count(*) OVER ())::int AS "failingCount"
      FROM connection c JOIN tenant t ON t.id = c.tenant_id
     WHERE (c.state = 'unauthorised' OR c.failing_since IS NOT NULL) AND ${isOpenSql(at)}
     ORDER BY since NULLS LAST, c.id LIMIT ${SHOWN_CONNECTIONS}`;
  return {
    all: await tx.connection.count(),
    failing: rows.map(({ failingCount: _, ...row }) => row),
    failingCount: rows[0]?.failingCount ?? 0,
  };
}

/** Buckets that are not empty, by the first word of their key: whose they are is nobody's business here. */
function readBudgets(tx: SystemTx, at: Date): Promise<Health["budgets"]> {
  return tx.$queryRaw<{ kind: string; inUse: number; fullUntil: Date | null }[]>`
    SELECT split_part(key, ':', 1) AS kind, count(*)::int AS "inUse", max(tat) AS "fullUntil"
      FROM rate_budget WHERE tat > ${at} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`;
}

async function readDatabase(tx: SystemTx): Promise<Health["database"]> {
  const [size] = await tx.$queryRaw<{ bytes: number }[]>`SELECT pg_database_size(current_database())::float8 AS bytes`;
  const tables = await tx.$queryRaw<{ name: string; bytes: number }[]>`
    SELECT relname AS name, pg_total_relation_size(oid)::float8 AS bytes FROM pg_class
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 2 DESC, 1 LIMIT ${SHOWN_TABLES}`;
  return { bytes: size?.bytes ?? 0, tables };
}
