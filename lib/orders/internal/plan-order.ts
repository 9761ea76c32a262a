import { AppError } from "@/lib/core/errors";
import {
  DEAD_STATUSES,
  type IncomingLine,
  type IncomingPackage,
  PACKAGE_STATUSES,
  type PackageStatus,
  type ResolvedListing,
  SENT_STATUSES,
} from "../incoming-package";
import type { OrderPlan, PlannedLine, StoredOrder } from "./order-plan";
import { cancelledEvents, changedLineEvents, newOrderEvents, statusEvents } from "./plan-events";
import { planStock } from "./plan-stock";
import { totalsOf } from "./plan-totals";
import { lessPieces, type WorkLine, type WorkOrder, type WorkPackage, workOf } from "./work-order";

export type PlanInput = {
  /** The id the order has, or gets when it is new. */
  orderId: string;
  stored: StoredOrder | null;
  /** Packages of this one order, in any order. */
  incoming: readonly IncomingPackage[];
  resolved: ReadonlyMap<string, ResolvedListing>;
  /** Where the connection takes orders from; an order keeps the warehouse it first got. */
  warehouseId: string | null;
  historyOnly: boolean;
  now: Date;
  newId: () => string;
};

/** Decides everything that these packages change in their order. Pure; the database is read before and written after. */
export function planOrder(input: PlanInput): OrderPlan {
  const work = workOf(input);
  const plan = work.plan;
  for (const incoming of newestOfEach(input.incoming, plan)) takePackage(work, input, incoming);
  if (plan.packages.length === 0) return plan;

  planStock(work, input.now);
  plan.header = headerOf(plan, input.stored);
  plan.totals = totalsOf(work, input.stored, input.historyOnly);
  if (plan.isNew) plan.events.unshift(...newOrderEvents(plan, input.now));
  return plan;
}

/** Of several versions of a package in one page only the newest counts. */
function newestOfEach(incoming: readonly IncomingPackage[], plan: OrderPlan): IncomingPackage[] {
  const newest = new Map<string, IncomingPackage>();
  for (const one of incoming) {
    const other = newest.get(one.externalId);
    if (!other) newest.set(one.externalId, one);
    else if (isNewer(one, other)) {
      plan.stale.push(other);
      newest.set(one.externalId, one);
    } else plan.stale.push(one);
  }
  return [...newest.values()].sort((a, b) => a.modifiedAt.getTime() - b.modifiedAt.getTime());
}

/**
 * Whether a version replaces another one of the same package, whatever order they arrive in: the channel's modification
 * time decides, and at the same millisecond the status that stands later in the life of a package.
 */
export function isNewer(
  one: { modifiedAt: Date; status: PackageStatus },
  other: { modifiedAt: Date; status: PackageStatus },
): boolean {
  const difference = one.modifiedAt.getTime() - other.modifiedAt.getTime();
  if (Number.isNaN(difference)) throw new AppError("invalid_input", { reason: "modified_at" });
  return difference > 0 || (difference === 0 && rankOf(one.status) > rankOf(other.status));
}

function rankOf(status: PackageStatus): number {
  return status === "unknown" ? -1 : PACKAGE_STATUSES.indexOf(status);
}

function takePackage(work: WorkOrder, input: PlanInput, incoming: IncomingPackage): void {
  const { plan } = work;
  const stored = work.packages.get(incoming.externalId);
  if (stored && !isNewer(incoming, stored)) {
    const isSame = incoming.modifiedAt.getTime() === stored.modifiedAt.getTime() && incoming.status === stored.status;
    (isSame ? plan.unchanged : plan.stale).push(incoming);
    return;
  }
  const isFinished = SENT_STATUSES.has(incoming.status) || DEAD_STATUSES.has(incoming.status);
  if (input.historyOnly && !stored && !isFinished) {
    plan.unchanged.push(incoming);
    return;
  }

  // A word we do not know says nothing about the goods: what we knew goes on, the raw word is shown.
  const status = incoming.status === "unknown" && stored ? stored.status : incoming.status;
  const isLive = !DEAD_STATUSES.has(status);
  const taken: WorkPackage = {
    id: stored?.id ?? input.newId(),
    externalId: incoming.externalId,
    status,
    modifiedAt: incoming.modifiedAt,
    shipBy: incoming.shipBy,
    carrier: incoming.carrier,
    channelPayableMinor: incoming.payableMinor,
    isLive,
    diedSeenAt: isLive ? null : (stored?.diedSeenAt ?? input.now),
    holdUntil: isLive ? null : (stored?.holdUntil ?? null),
    lines: [],
    before: stored ?? null,
    isChanged: true,
    wentUnseen:
      stored || input.historyOnly || !SENT_STATUSES.has(status)
        ? undefined
        : { placedAt: isKnown(input.stored) ? null : incoming.placedAt, leftAt: leftAtOf(incoming) },
  };
  const planned = incoming.lines.map((line, position) => takeLine(work, input, taken, line, position));
  dropVanishedLines(plan, taken, stored);
  work.packages.set(incoming.externalId, taken);
  plan.packages.push({
    id: taken.id,
    isNew: !stored,
    incoming,
    status,
    isLive,
    diedSeenAt: taken.diedSeenAt,
    holdUntil: taken.holdUntil,
    lines: planned,
  });
  noteTouchedListings(plan, input, taken);
  plan.events.push(...statusEvents(incoming, stored?.rawStatus ?? null), ...changedLineEvents(taken));
  if (!isLive && stored?.isLive) plan.events.push(...cancelledEvents(taken, input.now));
}

/** An order that came in as history was never watched. */
function isKnown(stored: StoredOrder | null): boolean {
  return stored !== null && !stored.isHistory;
}

/** When a sent package went, by the channel's history of it; without one, no later than its last change. */
function leftAtOf(incoming: IncomingPackage): Date {
  const steps = incoming.history
    .filter((entry) => (SENT_STATUSES as ReadonlySet<string>).has(entry.status.toLowerCase()))
    .map((entry) => new Date(entry.at).getTime());
  return new Date(Math.min(incoming.modifiedAt.getTime(), ...steps));
}

function takeLine(
  work: WorkOrder,
  input: PlanInput,
  taken: WorkPackage,
  incoming: IncomingLine,
  position: number,
): PlannedLine {
  const ordered = incoming.quantity;
  if (!Number.isFinite(ordered) || ordered <= 0) throw new AppError("invalid_input", { reason: "line_quantity" });
  const before = taken.before?.lines.find((line) => line.externalLineId === incoming.externalLineId);
  const listing = input.resolved.get(incoming.listingExternalId);
  const listingId = before?.listingId ?? listing?.listingId ?? null;
  const shippedBefore = before?.shipped ?? 0;
  const shipped = SENT_STATUSES.has(taken.status) ? Math.max(ordered, shippedBefore) : shippedBefore;
  const line: WorkLine = {
    id: before?.id ?? input.newId(),
    externalLineId: incoming.externalLineId,
    listingId,
    // A line keeps the product it was promised; a successor inherits it when the listing is not linked any more.
    productId: before?.productId ?? listing?.productId ?? inheritedProduct(work, listingId),
    ordered,
    reserved: before?.reserved ?? 0,
    shipped,
    cancelled: taken.isLive ? 0 : Math.max(lessPieces(ordered, shipped), 0),
    returned: taken.status === "returned" ? ordered : (before?.returned ?? 0),
    money: incoming,
    title: incoming.title,
    imageUrl: listing?.imageUrl ?? null,
    before: before ?? null,
  };
  taken.lines.push(line);
  const { id, productId, imageUrl, cancelled, returned } = line;
  return { id, position, incoming, listingId, productId, imageUrl, shipped, cancelled, returned };
}

function inheritedProduct(work: WorkOrder, listingId: string | null): string | null {
  if (listingId === null) return null;
  for (const one of work.packages.values()) {
    if (one.isLive) continue;
    const line = one.lines.find((dead) => dead.listingId === listingId && dead.productId !== null && dead.reserved > 0);
    if (line) return line.productId;
  }
  return null;
}

function dropVanishedLines(plan: OrderPlan, taken: WorkPackage, stored: WorkPackage | undefined): void {
  const stays = new Set(taken.lines.map((line) => line.externalLineId));
  for (const line of stored?.lines ?? []) {
    if (stays.has(line.externalLineId)) continue;
    const cancelled = Math.max(lessPieces(line.ordered, line.shipped), 0);
    taken.lines.push({ ...line, cancelled, before: line });
    if (line.cancelled !== cancelled) plan.gone.push({ lineId: line.id, cancelled });
  }
}

/** The channel takes its own stock down when it sells and may put it back when it cancels, so our belief is over. */
function noteTouchedListings(plan: OrderPlan, input: PlanInput, taken: WorkPackage): void {
  if (input.historyOnly && taken.before === null) return;
  const isTurned = taken.before === null || taken.before.isLive !== taken.isLive;
  for (const line of taken.lines) {
    const isOther = line.before?.ordered !== line.ordered || line.before?.cancelled !== line.cancelled;
    if (line.listingId !== null && (isTurned || isOther)) plan.touchedListingIds.push(line.listingId);
  }
}

function headerOf(plan: OrderPlan, stored: StoredOrder | null): IncomingPackage | null {
  const newest = plan.packages.reduce((a, b) => (a.incoming.modifiedAt > b.incoming.modifiedAt ? a : b)).incoming;
  const isOutdated = stored?.packages.some((one) => one.modifiedAt > newest.modifiedAt) ?? false;
  return isOutdated ? null : newest;
}
