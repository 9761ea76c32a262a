import "server-only";
import { quantity } from "@/lib/core/quantity";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { lockLevels } from "./lock-levels";
import { recordMovements } from "./record-movements";
import type { StockPlace } from "./stock-types";

/** What left for an order line that was never promised anything. */
export type LeftLine = StockPlace & {
  readonly orderLineId: string;
  readonly quantity: number;
  /** When it was ordered; null when that is known to be before it went and after the stock was counted. */
  readonly placedAt: Date | null;
  readonly leftAt: Date;
  /** Unique per line; a repeat changes nothing. */
  readonly idempotencyKey: string;
};
export type LeftOutcome = {
  /** Lines whose stock was counted before they left, with the pieces that were there to sell (0: none). */
  sold: { orderLineId: string; pieces: number }[];
  /** Promises to others that could not be kept any more, because their pieces were the ones that left. */
  lost: { orderLineId: string; pieces: number }[];
};

/**
 * Takes pieces off the stock that left without our knowing: a sale, at most what lies there, for the ledger invents
 * nothing. Only where the stock was known before: a count made after they left does not hold them any more, and an opening
 * taken over from a channel not even when they had only been ordered (the channel's figure is after its sales). Pieces that
 * were promised to others are theirs no longer: the promises with the latest deadline give way and wait again.
 */
export async function sellLeftPieces(
  tx: TenantTx,
  tenant: TenantContext,
  lines: readonly LeftLine[],
): Promise<LeftOutcome> {
  const levels = new Map((await lockLevels(tx, tenant, lines)).map((level) => [nameOf(level), level.onHand]));
  if (levels.size === 0) return { sold: [], lost: [] };
  const counts = await readCounts(tx, tenant, lines);
  const planned = lines
    .filter((line) => isAfterCount(line, counts.get(nameOf(line))))
    .map((line) => {
      const there = levels.get(nameOf(line)) ?? quantity(0);
      const pieces = Math.max(0, Math.min(line.quantity, there.toNumber()));
      levels.set(nameOf(line), there.minus(pieces));
      return { ...line, pieces };
    });
  const written = new Set(
    await recordMovements(
      tx,
      tenant,
      planned
        .filter((line) => line.pieces > 0)
        .map((line) => ({
          productId: line.productId,
          warehouseId: line.warehouseId,
          kind: "sale" as const,
          quantity: quantity(line.pieces).negated(),
          cause: { kind: "order_line", id: line.orderLineId },
          idempotencyKey: line.idempotencyKey,
        })),
    ),
  );
  const sold = planned.filter((line) => line.pieces === 0 || written.has(line.idempotencyKey));
  return { sold, lost: await giveWay(tx, tenant, sold) };
}

type Counts = StockPlace & { countedAt: Date | null; openingAt: Date | null };

async function readCounts(
  tx: TenantTx,
  tenant: TenantContext,
  places: readonly StockPlace[],
): Promise<Map<string, Counts>> {
  const rows = await tx.$queryRaw<Counts[]>(Prisma.sql`
    SELECT l.product_id AS "productId", l.warehouse_id AS "warehouseId",
           GREATEST(l.counted_at, (SELECT max(m.at) FROM stock_movement m WHERE m.tenant_id = l.tenant_id AND m.product_id = l.product_id
              AND m.warehouse_id = l.warehouse_id AND m.kind = 'count')) AS "countedAt",
           (SELECT max(m.at) FROM stock_movement m WHERE m.tenant_id = l.tenant_id AND m.product_id = l.product_id
              AND m.warehouse_id = l.warehouse_id AND m.kind = 'opening') AS "openingAt"
      FROM stock_level l
     WHERE l.tenant_id = ${tenant.tenantId}::uuid
       AND (l.product_id, l.warehouse_id) IN (
             SELECT * FROM unnest(${places.map((place) => place.productId)}::uuid[], ${places.map((place) => place.warehouseId)}::uuid[]))`);
  return new Map(rows.map((row) => [nameOf(row), row]));
}

function isAfterCount(line: LeftLine, counts: Counts | undefined): boolean {
  if (!counts?.countedAt || line.leftAt <= counts.countedAt) return false;
  return line.placedAt === null || counts.openingAt === null || line.placedAt > counts.openingAt;
}

/** Promises that exceed what is left now shrink, latest deadline first; those of packages that died wait for nothing. */
async function giveWay(
  tx: TenantTx,
  tenant: TenantContext,
  places: readonly StockPlace[],
): Promise<LeftOutcome["lost"]> {
  const rows = await tx.$queryRaw<{ orderLineId: string; pieces: Prisma.Decimal }[]>(Prisma.sql`
    WITH short AS (
      SELECT l.product_id, l.warehouse_id, l.reserved - GREATEST(l.on_hand, 0) AS pieces FROM stock_level l
       WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.reserved > l.on_hand
         AND (l.product_id, l.warehouse_id) IN (
               SELECT * FROM unnest(${places.map((place) => place.productId)}::uuid[], ${places.map((place) => place.warehouseId)}::uuid[]))
    ), queue AS (
      SELECT r.id, r.quantity, s.pieces,
             sum(r.quantity) OVER (PARTITION BY r.product_id, r.warehouse_id ORDER BY r.due_at DESC, r.id DESC) - r.quantity AS before
        FROM short s JOIN reservation r ON r.product_id = s.product_id AND r.warehouse_id = s.warehouse_id
       WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.state = 'active' AND r.quantity > 0
    ), share AS (
      SELECT q.id, LEAST(q.quantity, q.pieces - q.before) AS pieces FROM queue q WHERE q.before < q.pieces
    )
    UPDATE reservation r
       SET quantity = r.quantity - s.pieces,
           wanted = CASE WHEN p.is_live THEN r.wanted ELSE r.quantity - s.pieces END,
           state = CASE WHEN p.is_live OR r.quantity > s.pieces THEN r.state ELSE 'released' END,
           ended_at = CASE WHEN p.is_live OR r.quantity > s.pieces THEN r.ended_at ELSE now() END
      FROM share s, order_line o, order_package p
     WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.id = s.id
       AND o.tenant_id = r.tenant_id AND o.id = r.order_line_id AND p.tenant_id = o.tenant_id AND p.id = o.package_id
    RETURNING r.order_line_id AS "orderLineId", s.pieces`);
  return rows.map(({ orderLineId, pieces }) => ({ orderLineId, pieces: quantity(pieces).toNumber() }));
}

function nameOf(place: StockPlace): string {
  return `${place.productId} ${place.warehouseId}`;
}
