import { z } from "zod";
import type { PackageRecord } from "../state/order-types";
import type { World } from "../state/world";
import { toShipmentPackage } from "../trendyol/order-view";
import { canFollow, movePackage, OPEN_STATUSES } from "../trendyol/package-steps";
import { splitPackage } from "../trendyol/package-writes";
import { ControlError } from "../trendyol/place-order";
import { cancelLines, cancelPackage, divideLines } from "../trendyol/replace-package";

const linePart = z.object({
  lineId: z.number().int().optional(),
  barcode: z.string().optional(),
  quantity: z.number().int().positive(),
});
type LinePartGiven = z.input<typeof linePart>;

export const statusInput = z.object({
  status: z.enum([
    "Created",
    "Picking",
    "Invoiced",
    "Shipped",
    "AtCollectionPoint",
    "Delivered",
    "UnDelivered",
    "Returned",
  ]),
  invoiceNumber: z.string().optional(),
  /** Skip the order of steps, as a person in the panel of the carrier might. */
  force: z.boolean().default(false),
});
export const partialCancelInput = z.object({
  lines: z.array(linePart).min(1),
  by: z.enum(["customer", "seller"]).default("customer"),
  keepsStatus: z.boolean().default(false),
});
export const splitInput = z.object({ groups: z.array(z.array(linePart).min(1)).min(1) });
/** A package by its id, or a plain refusal. */
export function findPackage(world: World, packageId: number): PackageRecord {
  const one = world.packages.get(String(packageId));
  if (!one) throw new ControlError(`There is no package ${packageId}`);
  return one;
}

/** Packages as the API shows them, newest first, hidden ones too. */
export function listPackages(world: World, { sellerId, orderNumber }: { sellerId?: number; orderNumber?: string }) {
  return [...world.packages.values.values()]
    .filter((one) => (!sellerId || one.sellerId === sellerId) && (!orderNumber || one.orderNumber === orderNumber))
    .map((one) => ({ hidden: one.hidden, ...toShipmentPackage(world, one) }))
    .reverse();
}

/** Moves a package to the next status, or to any when forced. */
export function setStatus(world: World, packageId: number, input: z.output<typeof statusInput>) {
  const one = findPackage(world, packageId);
  if (!input.force && !canFollow(one.status, input.status))
    throw new ControlError(`${input.status} can not follow ${one.status}`);
  const moved = movePackage(
    world,
    one,
    input.status,
    input.invoiceNumber ? { invoiceNumber: input.invoiceNumber } : {},
  );
  return { shipmentPackageId: moved.packageId, status: moved.status };
}

/** The customer cancels everything. */
export function cancelWhole(world: World, packageId: number, reason: string) {
  const one = findPackage(world, packageId);
  assertOpen(one);
  cancelPackage(world, one, { status: "Cancelled", by: "Customer", reason, code: 401 });
  return { shipmentPackageId: packageId, status: "Cancelled" as const };
}

/** The customer or the seller cancels some units; the rest comes back as a new package. */
export function cancelPart(world: World, packageId: number, input: z.output<typeof partialCancelInput>) {
  const one = findPackage(world, packageId);
  assertOpen(one);
  const isSeller = input.by === "seller";
  const why = isSeller
    ? { by: "Seller", reason: "Stoc epuizat", code: 500 }
    : { by: "Customer", reason: "M-am răzgândit", code: 401 };
  const parts = input.lines.map((part) => toLinePart(one, part));
  if (!divideLines(world, one.lines, parts)) throw new ControlError("The lines do not match the package");
  cancelLines(world, one, parts, { ...why, isSeller, keepsStatus: input.keepsStatus });
  return { shipmentPackageId: packageId, status: findPackage(world, packageId).status };
}

/** Splits a package into groups; what is left out forms one more. */
export function splitWhole(world: World, packageId: number, input: z.output<typeof splitInput>) {
  const one = findPackage(world, packageId);
  const answer = splitPackage(
    { world },
    one,
    input.groups.map((group) => group.map((part) => toLinePart(one, part))),
  );
  if (answer.status !== 200) throw new ControlError(JSON.parse(answer.body.toString()).message);
  return { shipmentPackageId: packageId, status: findPackage(world, packageId).status };
}

function toLinePart(one: PackageRecord, part: LinePartGiven) {
  const line = one.lines.find((candidate) =>
    part.lineId === undefined ? candidate.barcode === part.barcode : candidate.lineId === part.lineId,
  );
  if (!line) throw new ControlError(`Package ${one.packageId} has no line ${part.lineId ?? part.barcode}`);
  return { lineId: line.lineId, quantity: part.quantity };
}

function assertOpen(one: PackageRecord): void {
  if (!OPEN_STATUSES.includes(one.status))
    throw new ControlError(`Package ${one.packageId} is ${one.status} and can not be cancelled`);
}
