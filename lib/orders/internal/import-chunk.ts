import "server-only";
import { clock } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import { consumeReservations } from "@/lib/stock/consume-reservations";
import { holdLines } from "@/lib/stock/hold-lines";
import { lockLevels } from "@/lib/stock/lock-levels";
import { moveHeldPieces } from "@/lib/stock/move-held-pieces";
import { releaseLines } from "@/lib/stock/release-lines";
import { reserveLines } from "@/lib/stock/reserve-lines";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { IncomingPackage, OrderSource, ResolvedListing } from "../incoming-package";
import type { OrderPlan } from "./order-plan";
import { type PlanInput, planOrder } from "./plan-order";
import { readStoredOrders } from "./read-stored-orders";
import { sellWhatLeftUnseen } from "./sell-what-left-unseen";
import { claimOrders, updateOrders } from "./write-orders";
import { writeLines, writePackages } from "./write-packages";
import { writeTrail } from "./write-trail";

export type ChunkOutcome = { imported: number; unchanged: number; stale: number };

/**
 * Imports the packages of some orders in the running transaction, in a fixed number of statements however many they are.
 * Locks are taken in the order listings, customers, orders, levels, push rows, each kind sorted, as everybody does.
 */
export async function importChunk(
  tx: TenantTx,
  tenant: TenantContext,
  source: OrderSource,
  orders: readonly (readonly IncomingPackage[])[],
  historyOnly: boolean,
): Promise<ChunkOutcome> {
  const now = clock.now();
  const codes = new Set(
    orders.flatMap((order) => order.flatMap((one) => one.lines.map((line) => line.listingExternalId))),
  );
  const resolved = await source.resolveListings(tx, [...codes].sort());
  const plans = await planOrders(tx, tenant, source, orders, { resolved, historyOnly, now });

  const changed = plans.filter((plan) => plan.packages.length > 0);
  if (changed.length > 0) {
    await writePackages(tx, tenant, source.connectionId, changed);
    await writeLines(tx, tenant, source.connectionId, changed);
    await applyStock(tx, tenant, changed);
    await sellWhatLeftUnseen(tx, tenant, source.connectionId, changed, now);
    await promisePieces(tx, tenant, changed);
    const touched = new Set(changed.flatMap((plan) => plan.touchedListingIds));
    if (touched.size > 0) await source.channelStockChanged(tx, [...touched].sort());
    await updateOrders(
      tx,
      tenant,
      changed.filter((plan) => !plan.isNew),
    );
    await writeTrail(tx, tenant, source.connectionId, changed, now);
  }
  return {
    imported: count(plans, "packages"),
    unchanged: count(plans, "unchanged"),
    stale: count(plans, "stale"),
  };
}

/**
 * Most orders of a page are new, so all are planned as new and inserted at once; those that turn out to exist are locked
 * by the same statement, read, and planned again over what is stored.
 */
async function planOrders(
  tx: TenantTx,
  tenant: TenantContext,
  source: OrderSource,
  orders: readonly (readonly IncomingPackage[])[],
  shared: { resolved: ReadonlyMap<string, ResolvedListing>; historyOnly: boolean; now: Date },
): Promise<OrderPlan[]> {
  const inputOf = (incoming: readonly IncomingPackage[]): PlanInput => ({
    orderId: newId(),
    stored: null,
    incoming,
    warehouseId: source.orderWarehouseId,
    newId,
    ...shared,
  });
  const asNew = orders.map((incoming) => ({ incoming, plan: planOrder(inputOf(incoming)) }));
  const toClaim = asNew.filter(({ plan }) => plan.packages.length > 0);
  if (toClaim.length === 0) return asNew.map(({ plan }) => plan);

  const claimed = await claimOrders(
    tx,
    tenant,
    source.connectionId,
    toClaim.map(({ plan }) => plan),
  );
  const existing = new Map(claimed.filter((one) => !one.isNew).map((one) => [one.externalNumber, one.id]));
  const stored = await readStoredOrders(tx, tenant, [...existing.values()]);
  return asNew.map(({ incoming, plan }) => {
    const order = stored.get(existing.get(plan.externalNumber) ?? "");
    return order ? planOrder({ ...inputOf(incoming), orderId: order.id, stored: order }) : plan;
  });
}

async function applyStock(tx: TenantTx, tenant: TenantContext, plans: readonly OrderPlan[]): Promise<void> {
  const moves = inWarehouse(plans, (plan) =>
    plan.moves.map((move) => ({ ...move, fromOrderLineId: move.fromLineId, orderLineId: move.toLineId })),
  );
  const consume = inWarehouse(plans, (plan) => plan.consume);
  const others = inWarehouse(plans, (plan) => [...plan.reserve, ...plan.left]);
  const release = plans.flatMap((plan) => plan.release);
  const hold = plans.flatMap((plan) => plan.hold);

  // Several kinds of change in one transaction: all their levels are locked at once, so that no two imports can cross.
  if (moves.length > 0 || consume.length > 0 || plans.some((plan) => plan.left.length > 0))
    await lockLevels(tx, tenant, [...moves, ...consume, ...others]);
  await moveHeldPieces(tx, tenant, moves);
  await holdLines(tx, tenant, hold);
  await consumeReservations(
    tx,
    tenant,
    consume.map(({ pieces, ...line }) => ({ ...line, quantity: pieces, idempotencyKey: `ship:${line.orderLineId}` })),
  );
  await releaseLines(tx, tenant, release);

  const ended = plans.flatMap((plan) => plan.holdsEnded);
  if (ended.length > 0)
    await tx.$executeRaw`
      UPDATE order_package SET hold_until = NULL WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${ended}::uuid[])`;
}

/** New promises come last: they are made out of what is really there. */
function promisePieces(tx: TenantTx, tenant: TenantContext, plans: readonly OrderPlan[]): Promise<void> {
  return reserveLines(
    tx,
    tenant,
    inWarehouse(plans, (plan) => plan.reserve),
  );
}

function inWarehouse<T extends { productId: string }>(
  plans: readonly OrderPlan[],
  pick: (plan: OrderPlan) => readonly T[],
): (T & { warehouseId: string })[] {
  return plans.flatMap((plan) => {
    const { warehouseId } = plan;
    return warehouseId === null ? [] : pick(plan).map((row) => ({ ...row, warehouseId }));
  });
}

function count(plans: readonly OrderPlan[], field: "packages" | "unchanged" | "stale"): number {
  return plans.reduce((sum, plan) => sum + plan[field].length, 0);
}
