import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import { sellLeftPieces } from "@/lib/stock/sell-left-pieces";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { LeftPieces, OrderPlan } from "./order-plan";
import { coverMissingEvent, leftUnseenEvent } from "./plan-events";
import { toJson } from "./to-json";

/**
 * Packages that were ordered and had left before we saw them at all (an outage, a pause) go off the stock they left: if
 * they were ordered after the connection was made, and the product was counted before they were. What is sold, and what
 * was not there to sell, goes on their timelines; an order that loses its cover by it is told as well.
 */
export async function sellWhatLeftUnseen(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  plans: readonly OrderPlan[],
  now: Date,
): Promise<void> {
  if (plans.every((plan) => plan.left.length === 0)) return;
  const since = await connectedAt(tx, tenant, connectionId);
  const isWatched = (left: LeftPieces) => left.placedAt === null || left.placedAt >= since;
  const lines = plans.flatMap((plan) => {
    const { warehouseId } = plan;
    if (warehouseId === null) return [];
    return plan.left.filter(isWatched).map(({ pieces, ...left }) => ({
      ...left,
      warehouseId,
      quantity: pieces,
      idempotencyKey: `left:${left.orderLineId}`,
    }));
  });
  const { sold, lost } = await sellLeftPieces(tx, tenant, lines);

  const piecesOf = new Map(sold.map((line) => [line.orderLineId, line.pieces]));
  for (const plan of plans) {
    for (const [packageExternalId, left] of byPackage(plan.left.filter((line) => piecesOf.has(line.orderLineId)))) {
      const wanted = left.reduce((sum, line) => sum + line.pieces, 0);
      const gone = left.reduce((sum, line) => sum + (piecesOf.get(line.orderLineId) ?? 0), 0);
      if (gone > 0) plan.events.push(leftUnseenEvent(packageExternalId, gone, now));
      if (gone < wanted) plan.events.push(coverMissingEvent(packageExternalId, wanted - gone, now));
    }
  }
  await tellLostCover(tx, tenant, lost, now);
}

/** From when the channel's sales are ours to book. */
async function connectedAt(tx: TenantTx, tenant: TenantContext, connectionId: string): Promise<Date> {
  const row = await tx.connection.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: tenant.tenantId, id: connectionId } },
    select: { createdAt: true },
  });
  return row.createdAt;
}

function byPackage(left: readonly LeftPieces[]): Map<string, LeftPieces[]> {
  const packages = new Map<string, LeftPieces[]>();
  for (const line of left) {
    const known = packages.get(line.packageExternalId);
    if (known) known.push(line);
    else packages.set(line.packageExternalId, [line]);
  }
  return packages;
}

async function tellLostCover(
  tx: TenantTx,
  tenant: TenantContext,
  lost: readonly { orderLineId: string; pieces: number }[],
  now: Date,
): Promise<void> {
  if (lost.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO order_event (tenant_id, order_id, at, kind, data, dedupe_key)
    SELECT l.tenant_id, l.order_id, ${now}::timestamptz, 'cover_lost', jsonb_build_object('pieces', r.pieces, 'title', l.title),
           'lost:' || l.id || ':' || ${String(now.getTime())}
      FROM jsonb_to_recordset(${toJson(lost)}::jsonb) AS r ("orderLineId" uuid, pieces numeric)
      JOIN order_line l ON l.tenant_id = ${tenant.tenantId}::uuid AND l.id = r."orderLineId"
    ON CONFLICT (tenant_id, order_id, dedupe_key) DO NOTHING`;
}
