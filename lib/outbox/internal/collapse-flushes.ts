import { Prisma } from "@/lib/db/generated/client";
import type { SystemTx } from "@/lib/db/with-system";
import { type ClaimedRow, deleteRows, type RowKey, releaseRows } from "./claim-rows";

/** One early flush to ask for; `rows` asked for it and count as sent with it. */
export type FlushRequest = { tenantId: string; connectionId: string; at: Date; rows: RowKey[] };
type Slot = { tenantId: string; connectionId: string; at: Date; isNew: boolean };

/**
 * Turns "something must be pushed" rows into at most one flush per connection: two seconds from now to gather company, eight
 * seconds after the last one at the earliest. Rows whose connection has a flush ahead of it already (its slot has not come,
 * or it has not begun yet) say nothing new and are removed; rows of a connection that somebody holds locked right now are given back for the next look.
 */
export async function collapseFlushes(
  tx: SystemTx,
  claimed: readonly ClaimedRow[],
): Promise<{ rows: { kept: ClaimedRow[]; claimed: number }; flushes: FlushRequest[] }> {
  const kept = claimed.filter(({ type }) => type !== "channel.push_requested");
  const byConnection = new Map<string, ClaimedRow[]>();
  for (const row of claimed) {
    if (row.type !== "channel.push_requested") continue;
    const key = `${row.tenantId} ${row.data.connectionId}`;
    byConnection.set(key, [...(byConnection.get(key) ?? []), row]);
  }
  const flushes: FlushRequest[] = [];
  if (byConnection.size > 0) {
    const slots = await takeSlots(tx, [...byConnection.keys()]);
    for (const [key, rows] of byConnection) {
      const slot = slots.get(key);
      if (slot === "locked") await releaseRows(tx, rows);
      else if (slot?.isNew) flushes.push({ ...slot, rows });
      else await deleteRows(tx, rows);
    }
  }
  return { rows: { kept, claimed: claimed.length }, flushes };
}

/** A flush that was asked for and has not begun after this time was lost with its engine; somebody may ask again. */
const LOST_AFTER = Prisma.sql`interval '60 seconds'`;
const IS_DUE = Prisma.sql`(c.next_flush_at <= clock_timestamp() AND (c.flush_wanted_at IS NULL OR c.flush_wanted_at < clock_timestamp() - ${LOST_AFTER}))`;
const NEXT_SLOT = Prisma.sql`GREATEST(clock_timestamp() + interval '2 seconds', c.next_flush_at + interval '8 seconds')`;

async function takeSlots(tx: SystemTx, keys: readonly string[]): Promise<Map<string, Slot | "locked">> {
  const tenants = keys.map((key) => key.split(" ")[0]);
  const connections = keys.map((key) => key.split(" ")[1]);
  const slots = await tx.$queryRaw<Slot[]>`
    WITH due AS (
      SELECT c.tenant_id, c.id FROM connection c
        JOIN unnest(${tenants}::uuid[], ${connections}::uuid[]) AS t (tenant_id, id) USING (tenant_id, id)
       WHERE ${IS_DUE} ORDER BY c.tenant_id, c.id FOR UPDATE OF c SKIP LOCKED
    )
    UPDATE connection c
       SET next_flush_at = ${NEXT_SLOT}, flush_wanted_at = ${NEXT_SLOT}
      FROM due WHERE c.tenant_id = due.tenant_id AND c.id = due.id
    RETURNING c.tenant_id AS "tenantId", c.id AS "connectionId", c.next_flush_at AS at, true AS "isNew"`;
  const others = await tx.$queryRaw<(Slot & { isDue: boolean })[]>`
    SELECT c.tenant_id AS "tenantId", c.id AS "connectionId", c.next_flush_at AS at, false AS "isNew",
           ${IS_DUE} AS "isDue"
      FROM connection c JOIN unnest(${tenants}::uuid[], ${connections}::uuid[]) AS t (tenant_id, id) USING (tenant_id, id)`;
  const found = new Map<string, Slot | "locked">();
  for (const { isDue, ...slot } of others) found.set(keyOf(slot), isDue ? "locked" : slot);
  for (const slot of slots) found.set(keyOf(slot), slot);
  return found;
}

/** The engine did not take the flushes: their slots become free again, unless somebody moved them meanwhile. */
export async function takeBackFlushes(tx: SystemTx, flushes: readonly FlushRequest[]): Promise<void> {
  for (const { tenantId, connectionId, at } of flushes) {
    await tx.$executeRaw`
      UPDATE connection SET next_flush_at = clock_timestamp(), flush_wanted_at = NULL
       WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid AND next_flush_at = ${at}`;
  }
}

const keyOf = ({ tenantId, connectionId }: Slot) => `${tenantId} ${connectionId}`;
