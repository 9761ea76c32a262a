import { SENT_STATUSES } from "../incoming-package";
import { OPEN_STATUSES } from "../order-lifecycle";
import { coverMissingEvent, movedEvent } from "./plan-events";
import { lessPieces, type WorkLine, type WorkOrder, type WorkPackage } from "./work-order";

/**
 * How long a dead package keeps its pieces for a successor that is not here yet: a partial cancel is followed at once, a
 * split later (the channel makes the new packages asynchronously).
 */
export const HOLD_SECONDS = { cancelled: 30, unpacked: 180 } as const;

/**
 * What the changed packages mean for stock, in this order: pieces held by dead packages move to live ones, open ones are
 * promised their pieces, sent ones consume their promise, the rest of the dead is held for a while.
 */
export function planStock(work: WorkOrder, now: Date): void {
  movePieces(work);
  for (const one of work.packages.values()) {
    if (!one.isChanged) continue;
    releaseVanishedLines(work, one);
    if (!one.isLive) holdPieces(work, one, now);
    else if (OPEN_STATUSES.has(one.status)) promisePieces(work, one);
    else if (SENT_STATUSES.has(one.status)) consumePieces(work, one, now);
  }
}

/** Oldest dead package first, most urgent live package first; by product, within the order. */
function movePieces(work: WorkOrder): void {
  const { plan } = work;
  const all = [...work.packages.values()];
  const holders = all.filter((one) => !one.isLive).sort(byDeath);
  if (holders.length === 0) return;
  const touched = new Set<WorkPackage>();
  for (const taker of all.filter((one) => one.isLive).sort(byDeadline)) {
    for (const line of taker.lines) {
      let missing = missingPieces(taker, line);
      for (const holder of holders) {
        for (const held of holder.lines) {
          if (missing <= 0) break;
          if (held.productId === null || held.productId !== line.productId || held.reserved <= 0) continue;
          const pieces = Math.min(missing, held.reserved);
          const dueAt = dueOf(taker);
          const wanted = line.ordered;
          plan.moves.push({ fromLineId: held.id, toLineId: line.id, productId: held.productId, pieces, wanted, dueAt });
          plan.events.push(movedEvent(holder, taker, held, line, pieces));
          held.reserved = lessPieces(held.reserved, pieces);
          line.reserved = lessPieces(line.reserved, -pieces);
          missing = lessPieces(missing, pieces);
          touched.add(holder);
        }
      }
    }
  }
  for (const holder of touched) {
    if (!holder.isChanged && holder.lines.every((line) => line.reserved <= 0)) {
      plan.holdsEnded.push(holder.id);
      holder.holdUntil = null;
    }
  }
}

/** Pieces that a live line may still take: it is to be sent, or it just left and takes what it was promised along. */
function missingPieces(one: WorkPackage, line: WorkLine): number {
  const mayTake = OPEN_STATUSES.has(one.status) || (one.isChanged && SENT_STATUSES.has(one.status));
  const leftBefore = line.before?.shipped ?? (one.isChanged ? 0 : line.shipped);
  if (!mayTake || leftBefore > 0 || line.cancelled > 0) return 0;
  return lessPieces(line.ordered, line.reserved);
}

function promisePieces({ plan }: WorkOrder, one: WorkPackage): void {
  if (plan.warehouseId === null) return;
  const dueAt = dueOf(one);
  for (const line of one.lines) {
    if (line.productId === null || line.cancelled > 0 || line.shipped > 0) continue;
    plan.reserve.push({ orderLineId: line.id, productId: line.productId, wanted: line.ordered, dueAt });
  }
}

/**
 * A package that left: what was promised to it becomes a sale. One that is seen for the first time left behind our back:
 * whether its pieces go off the stock depends on when they were counted, which the writing of the plan decides.
 */
function consumePieces({ plan }: WorkOrder, one: WorkPackage, now: Date): void {
  const leaving = one.lines.filter((line) => (line.before?.shipped ?? 0) === 0 && line.cancelled === 0);
  let missing = 0;
  for (const line of leaving) {
    const pieces = Math.min(line.reserved, line.ordered);
    const rest = lessPieces(line.ordered, pieces);
    if (line.productId !== null && pieces > 0)
      plan.consume.push({ orderLineId: line.id, productId: line.productId, pieces });
    if (line.productId !== null && rest > 0 && (one.before !== null || pieces > 0)) plan.release.push(line.id);
    if (one.before !== null) missing = lessPieces(missing, -rest);
    else if (line.productId !== null && rest > 0 && one.wentUnseen)
      plan.left.push({
        orderLineId: line.id,
        productId: line.productId,
        pieces: rest,
        packageExternalId: one.externalId,
        ...one.wentUnseen,
      });
  }
  if (missing > 0) plan.events.push(coverMissingEvent(one.externalId, missing, now));
}

function holdPieces({ plan }: WorkOrder, one: WorkPackage, now: Date): void {
  if (!one.before?.isLive) return;
  let held = 0;
  for (const line of one.lines) {
    held = lessPieces(held, -line.reserved);
    // The dead wait for nothing: their promise shrinks to what they hold, so that arriving stock goes to the living.
    if (line.productId !== null) (line.reserved > 0 ? plan.hold : plan.release).push(line.id);
  }
  if (held <= 0 && one.status !== "unpacked") return;
  const seconds = one.status === "unpacked" ? HOLD_SECONDS.unpacked : HOLD_SECONDS.cancelled;
  one.holdUntil = new Date(now.getTime() + seconds * 1000);
  const planned = plan.packages.find((other) => other.id === one.id);
  if (planned) planned.holdUntil = one.holdUntil;
  plan.died.push({ packageId: one.id, holdUntil: one.holdUntil });
}

function releaseVanishedLines({ plan }: WorkOrder, one: WorkPackage): void {
  if (!one.isLive) return;
  const vanished = new Set(plan.gone.map((line) => line.lineId));
  for (const line of one.lines) if (vanished.has(line.id)) plan.release.push(line.id);
}

function dueOf(one: WorkPackage): Date {
  return one.shipBy ?? one.modifiedAt;
}

function byDeath(a: WorkPackage, b: WorkPackage): number {
  return (a.diedSeenAt?.getTime() ?? 0) - (b.diedSeenAt?.getTime() ?? 0) || a.id.localeCompare(b.id);
}

function byDeadline(a: WorkPackage, b: WorkPackage): number {
  const due = (one: WorkPackage) => one.shipBy?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return due(a) - due(b) || a.id.localeCompare(b.id);
}
