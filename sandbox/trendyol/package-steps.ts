import type { PackageLine, PackageRecord, PackageStatus } from "../state/order-types";
import type { World } from "../state/world";
import { announcePackage } from "./webhook-events";

/** States in which the seller may still act and the customer may still cancel. */
export const OPEN_STATUSES: readonly PackageStatus[] = ["Awaiting", "Created", "Picking", "Invoiced"];
const FINAL: readonly PackageStatus[] = ["Delivered", "Returned", "Cancelled", "UnPacked", "UnSupplied"];

/** Which step may follow which, whoever takes it. */
const NEXT: Record<PackageStatus, readonly PackageStatus[]> = {
  Awaiting: ["Created", "Cancelled", "UnPacked"],
  Created: ["Picking", "Cancelled", "UnSupplied", "UnPacked"],
  Picking: ["Invoiced", "Shipped", "Cancelled", "UnSupplied", "UnPacked"],
  Invoiced: ["Shipped", "Cancelled", "UnSupplied", "UnPacked"],
  Shipped: ["AtCollectionPoint", "Delivered", "UnDelivered"],
  AtCollectionPoint: ["Delivered", "UnDelivered"],
  UnDelivered: ["Returned"],
  Delivered: ["Returned"],
  Returned: [],
  Cancelled: [],
  UnPacked: [],
  UnSupplied: [],
};

export function canFollow(from: PackageStatus, to: PackageStatus): boolean {
  return NEXT[from].includes(to);
}

export function isFinal(status: PackageStatus): boolean {
  return FINAL.includes(status);
}

/** Modification dates, rounded to the second when that switch is on. */
export function modificationDate(world: World): number {
  const now = world.now();
  return world.settings.coarseModifiedDates ? Math.floor(now / 1000) * 1000 : now;
}

/**
 * Moves a package to a status: history, modification date, line statuses, the next automatic step and the webhook
 * event. Does not judge whether the step is allowed; callers do.
 */
export function movePackage(
  world: World,
  one: PackageRecord,
  status: PackageStatus,
  change: Partial<PackageRecord> = {},
): PackageRecord {
  const now = modificationDate(world);
  const lines = change.lines ?? one.lines;
  const moved: PackageRecord = {
    ...one,
    ...change,
    status,
    modifiedAt: now,
    histories: [...one.histories, { createdDate: now, status }],
    lines: lines.map((line) => moveLine(line, status)),
    next: null,
  };
  moved.next = nextStep(world, moved);
  world.packages.put(String(moved.packageId), moved);
  if (moved.next) world.agenda.add(moved.next.at, "package", String(moved.packageId));
  announcePackage(world, moved);
  return moved;
}

/** Stores a change that is not a step (tracking numbers). It still counts as a modification. */
export function touchPackage(world: World, one: PackageRecord, change: Partial<PackageRecord>): PackageRecord {
  const touched: PackageRecord = { ...one, ...change, modifiedAt: modificationDate(world) };
  touched.next = nextStep(world, touched);
  world.packages.put(String(touched.packageId), touched);
  if (touched.next) world.agenda.add(touched.next.at, "package", String(touched.packageId));
  return touched;
}

/** Takes the automatic step that is due. Called by the agenda. */
export function stepPackage(world: World, packageId: string): void {
  const one = world.packages.get(packageId);
  if (!one?.next || one.next.at > world.now() || !canFollow(one.status, one.next.status)) return;
  movePackage(world, one, one.next.status);
}

function moveLine(line: PackageLine, status: PackageStatus): PackageLine {
  return { ...line, status };
}

/** What happens without the seller. A seller-pays package stays in Picking until its tracking details arrive. */
function nextStep(world: World, one: PackageRecord): PackageRecord["next"] {
  const { settings, random } = world;
  const now = world.now();
  if (one.status === "Awaiting") return { status: "Created", at: now + world.delay(settings.awaitingMs) };
  if (!settings.carrierMoves) return null;
  switch (one.status) {
    case "Picking":
    case "Invoiced": {
      const isSellerPaid = world.orders.get(one.orderNumber)?.whoPays === "seller";
      if (isSellerPaid && !one.senderNumber) return null;
      return { status: "Shipped", at: now + world.delay(settings.shipAfterMs) };
    }
    case "Shipped": {
      const at = now + world.delay(settings.deliverAfterMs);
      if (random.happens(settings.undeliveredShare)) return { status: "UnDelivered", at };
      return { status: random.happens(settings.collectionPointShare) ? "AtCollectionPoint" : "Delivered", at };
    }
    case "AtCollectionPoint":
      return { status: "Delivered", at: now + world.delay(settings.deliverAfterMs) };
    case "UnDelivered":
      return { status: "Returned", at: now + world.delay(settings.deliverAfterMs) };
    default:
      return null;
  }
}
