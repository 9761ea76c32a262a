import { type IncomingPackage, PACKAGE_STATUSES } from "../incoming-package";
import type { OrderPlan, PlannedEvent } from "./order-plan";
import type { WorkLine, WorkPackage } from "./work-order";

/** Kinds of the timeline; their texts are `orders.event.<kind>` of the messages. */
export const ORDER_EVENT_KINDS = [
  "placed",
  "imported",
  "covered",
  "package_status",
  "package_died",
  "pieces_moved",
  "hold_released",
  "line_changed",
  "line_linked",
  "shipped_without_cover",
  "left_unseen",
  "cover_lost",
  "cover_arrived",
] as const;
export type OrderEventKind = (typeof ORDER_EVENT_KINDS)[number];

type Draft = PlannedEvent & { kind: OrderEventKind };

export function newOrderEvents(plan: OrderPlan, now: Date): Draft[] {
  const first = plan.packages[0]?.incoming;
  if (!first) return [];
  return [
    { at: first.placedAt, kind: "placed", data: {}, dedupeKey: "placed" },
    { at: now, kind: "imported", data: { isHistory: plan.totals.isHistory }, dedupeKey: "imported" },
  ];
}

/** The channel's own history of the package, and the present status when the history does not name it yet. */
export function statusEvents(incoming: IncomingPackage, rawBefore: string | null): Draft[] {
  const history = incoming.history.map((entry) => ({ status: entry.status, at: new Date(entry.at) }));
  const isNamed = history.some((entry) => entry.status === incoming.rawStatus || entry.status === incoming.status);
  if (!isNamed && rawBefore !== incoming.rawStatus)
    history.push({ status: incoming.rawStatus, at: incoming.modifiedAt });
  return history.map(({ status, at }) => ({
    at,
    kind: "package_status",
    data: { package: incoming.externalId, status: wordOf(status, incoming), raw: status },
    dedupeKey: `status:${incoming.externalId}:${status}:${at.getTime()}`,
  }));
}

/** Our word for a status of the history, as far as it can be told; the channel's own word is kept beside it. */
function wordOf(raw: string, incoming: IncomingPackage): string | null {
  if (raw === incoming.rawStatus && incoming.status !== "unknown") return incoming.status;
  const word = raw.toLowerCase();
  return (PACKAGE_STATUSES as readonly string[]).includes(word) ? word : null;
}

export function changedLineEvents(taken: WorkPackage): Draft[] {
  return taken.lines
    .filter((line) => line.before !== null && line.before.ordered !== line.ordered)
    .map((line) => ({
      at: taken.modifiedAt,
      kind: "line_changed",
      data: { package: taken.externalId, title: line.title, before: line.before?.ordered, after: line.ordered },
      dedupeKey: `line:${line.id}:${taken.modifiedAt.getTime()}`,
    }));
}

export function cancelledEvents(taken: WorkPackage, now: Date): Draft[] {
  const dedupeKey = `died:${taken.externalId}:${taken.modifiedAt.getTime()}`;
  return [{ at: now, kind: "package_died", data: { package: taken.externalId, status: taken.status }, dedupeKey }];
}

export function movedEvent(from: WorkPackage, to: WorkPackage, held: WorkLine, line: WorkLine, pieces: number): Draft {
  return {
    at: new Date(Math.max(to.modifiedAt.getTime(), from.modifiedAt.getTime())),
    kind: "pieces_moved",
    data: { from: from.externalId, to: to.externalId, pieces },
    dedupeKey: `moved:${held.id}:${line.id}:${to.modifiedAt.getTime()}:${from.modifiedAt.getTime()}`,
  };
}

export function coverMissingEvent(packageExternalId: string, pieces: number, now: Date): Draft {
  return {
    at: now,
    kind: "shipped_without_cover",
    data: { package: packageExternalId, pieces },
    dedupeKey: `uncovered:${packageExternalId}`,
  };
}

/** A package left while nobody told us; what was counted before it was ordered is taken off the stock now. */
export function leftUnseenEvent(packageExternalId: string, pieces: number, now: Date): Draft {
  return {
    at: now,
    kind: "left_unseen",
    data: { package: packageExternalId, pieces },
    dedupeKey: `left:${packageExternalId}`,
  };
}
