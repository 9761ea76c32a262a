import { randomUUID } from "node:crypto";
import type { OrderRecord, PackageLine, PackageRecord, PackageStatus } from "../state/order-types";
import { changeProduct, productAt } from "../state/products";
import type { World } from "../state/world";
import { movePackage } from "./package-steps";
import { makePackage } from "./place-order";

/** Units to take out of a package, by line. */
export type LinePart = { lineId: number; quantity: number };

/** Divides lines into what is named and what is left. Null when a line is unknown or has too few units. */
export function divideLines(
  world: World,
  lines: readonly PackageLine[],
  parts: readonly LinePart[],
): { taken: PackageLine[]; left: PackageLine[] } | null {
  const wanted = new Map<number, number>();
  for (const part of parts) wanted.set(part.lineId, (wanted.get(part.lineId) ?? 0) + part.quantity);
  const taken: PackageLine[] = [];
  const left: PackageLine[] = [];
  for (const line of lines) {
    const quantity = wanted.get(line.lineId) ?? 0;
    wanted.delete(line.lineId);
    if (quantity > line.units.length || quantity < 0) return null;
    if (quantity === line.units.length) taken.push(line);
    else if (quantity === 0) left.push(line);
    else {
      taken.push({ ...line, units: line.units.slice(0, quantity) });
      // The same line id in two packages would be one line to everybody who reads it.
      left.push({ ...line, lineId: world.nextNumber("line", 4_765_900_101), units: line.units.slice(quantity) });
    }
  }
  return wanted.size === 0 ? { taken, left } : null;
}

/** Closes a package for good and lets the given groups of lines appear as new packages after a while. */
export function replacePackage(
  world: World,
  one: PackageRecord,
  plan: {
    status: "Cancelled" | "UnPacked";
    createdBy: "cancel" | "split";
    keepsStatus: boolean;
    groups: PackageLine[][];
    closedLines?: PackageLine[];
  },
): void {
  const nextStatus: PackageStatus = plan.keepsStatus ? one.status : "Created";
  movePackage(world, one, plan.status, plan.closedLines ? { lines: plan.closedLines } : {});
  const at = world.now() + world.delay(world.settings.successorDelayMs);
  const id = randomUUID();
  world.successors.put(id, {
    id,
    at,
    originPackageId: one.packageId,
    createdBy: plan.createdBy,
    status: nextStatus,
    packages: plan.groups,
  });
  world.agenda.add(at, "successors", id);
}

/** Makes the packages that replace a dead one. Called by the agenda. */
export function appearSuccessors(world: World, id: string): void {
  const plan = world.successors.get(id);
  const origin = plan && world.packages.get(String(plan.originPackageId));
  const order = origin && world.orders.get(origin.orderNumber);
  if (!plan || !origin || !order) return;
  world.successors.delete(id);
  for (const lines of plan.packages) {
    const made = makePackage(world, order, {
      lines,
      createdBy: plan.createdBy,
      originPackageIds: [order.firstPackageId],
      hidden: origin.hidden,
    });
    movePackage(world, made, plan.status);
  }
}

/** Ends a whole package, with the reason on each line. */
export function cancelPackage(
  world: World,
  one: PackageRecord,
  why: { status: "Cancelled" | "UnSupplied"; by: string; reason: string; code: number },
): void {
  const lines = one.lines.map((line) => markCancelled(line, why));
  movePackage(world, one, why.status, { lines });
  restoreStock(world, one.sellerId, lines);
}

/** Cancels some units; the rest appears as a new package. Cancelling everything is a plain cancellation. */
export function cancelLines(
  world: World,
  one: PackageRecord,
  parts: readonly LinePart[],
  why: { by: string; reason: string; code: number; isSeller: boolean; keepsStatus: boolean },
): boolean {
  const divided = divideLines(world, one.lines, parts);
  if (!divided || divided.taken.length === 0) return false;
  if (divided.left.length === 0) {
    cancelPackage(world, one, { status: why.isSeller ? "UnSupplied" : "Cancelled", ...why });
    return true;
  }
  const named = new Set(divided.taken.map((line) => line.lineId));
  const closedLines = one.lines.map((line) => (named.has(line.lineId) ? markCancelled(line, why) : line));
  replacePackage(world, one, {
    status: "Cancelled",
    createdBy: "cancel",
    keepsStatus: why.keepsStatus,
    groups: [divided.left],
    closedLines,
  });
  restoreStock(world, one.sellerId, divided.taken);
  return true;
}

/** Gives stock back when that switch is on; the real rule is not documented. */
function restoreStock(world: World, sellerId: number, lines: readonly PackageLine[]): void {
  const seller = world.sellers.get(String(sellerId));
  if (!seller || !world.settings.restoreStockOnCancel) return;
  for (const line of lines) {
    const { quantity } = productAt(world, seller, line.productIndex);
    const now = world.now();
    changeProduct(world, seller, line.productIndex, {
      quantity: quantity + line.units.length,
      stockModifiedAt: now,
      modifiedAt: now,
    });
  }
}

function markCancelled(line: PackageLine, why: { by: string; reason: string; code: number }): PackageLine {
  return { ...line, cancelledBy: why.by, cancelReason: why.reason, cancelReasonCode: why.code };
}

/** Every package of an order, old and new. */
export function packagesOf(world: World, order: OrderRecord): PackageRecord[] {
  return [...world.packages.values.values()].filter((one) => one.orderNumber === order.orderNumber);
}
