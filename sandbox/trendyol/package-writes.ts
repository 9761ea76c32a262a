import { z } from "zod";
import type { Answer } from "../http/answers";
import { json, orderError } from "../http/answers";
import type { Call } from "../http/router";
import type { PackageLine, PackageRecord } from "../state/order-types";
import type { ApiContext } from "./api-context";
import { canFollow, movePackage, OPEN_STATUSES, touchPackage } from "./package-steps";
import { cancelLines, divideLines, replacePackage } from "./replace-package";

const lineParts = z.array(z.object({ lineId: z.number().int(), quantity: z.number().int().positive() })).min(1);
const statusBody = z.object({
  lines: lineParts,
  params: z.object({ invoiceNumber: z.string().optional() }).default({}),
  status: z.enum(["Picking", "Invoiced"]),
});
const unsuppliedBody = z.object({
  lines: lineParts,
  reasonId: z.number().int(),
  shouldKeepPreviousStatus: z.boolean().default(false),
});
const splitBody = z.object({
  splitPackages: z
    .array(
      z.object({
        packageDetails: z
          .array(z.object({ orderLineId: z.number().int(), quantities: z.number().int().positive() }))
          .min(1),
      }),
    )
    .min(1),
});
const trackingBody = z.object({
  cargoSenderNumber: z.string().min(1),
  providerCode: z.string().min(1),
  returnTrackingNumber: z.string().optional(),
});

const CANCEL_REASONS: Record<number, string> = {
  500: "Stoc epuizat",
  501: "Produs defect",
  502: "Preț greșit",
  503: "Imagine, cod de bare sau cantitate greșite",
  504: "Problemă de integrare",
  505: "Cumpărare în cantități mari",
  506: "Forță majoră",
};
const CARRIERS: Record<string, string> = {
  FANCOURIER: "FAN Courier",
  "DPD-RO": "DPD Romania",
  FANEX: "FAN Express",
  PACKETA: "Packeta",
  DPDMP: "DPD",
  DHLMP: "DHL",
  GLS: "GLS",
  GENIKI: "Geniki",
};

/** PUT shipment-packages/{id}: the seller picks, then invoices. Anything else, and any other order, is refused. */
export function updatePackageStatus(context: ApiContext, call: Call): Answer {
  const found = readWrite(context, call, statusBody);
  if ("refusal" in found) return found.refusal;
  const { one, body } = found;
  if (!canFollow(one.status, body.status)) return wrongState(one);
  if (!coversAllLines(one, body.lines)) return refuse("Lines do not match the package");
  movePackage(
    context.world,
    one,
    body.status,
    body.params.invoiceNumber ? { invoiceNumber: body.params.invoiceNumber } : {},
  );
  return json(200, {});
}

/** PUT items/unsupplied: the seller cannot supply some units; the rest comes back as a new package. */
export function cancelUnsupplied(context: ApiContext, call: Call): Answer {
  const found = readWrite(context, call, unsuppliedBody);
  if ("refusal" in found) return found.refusal;
  const { one, body } = found;
  const reason = CANCEL_REASONS[body.reasonId];
  if (!reason) return refuse("Reason id is not valid");
  if (!OPEN_STATUSES.includes(one.status) || one.status === "Awaiting") return wrongState(one);
  const why = { by: "Seller", reason, code: body.reasonId, isSeller: true, keepsStatus: body.shouldKeepPreviousStatus };
  return cancelLines(context.world, one, body.lines, why) ? json(200, {}) : refuse("Lines do not match the package");
}

/** POST split-packages: each named group becomes a package, and what is left out another. */
export function splitPackages(context: ApiContext, call: Call): Answer {
  const found = readWrite(context, call, splitBody);
  if ("refusal" in found) return found.refusal;
  const { one, body } = found;
  const groups = body.splitPackages.map((group) =>
    group.packageDetails.map((detail) => ({ lineId: detail.orderLineId, quantity: detail.quantities })),
  );
  return splitPackage(context, one, groups);
}

/** Splits one package into groups of line parts. Shared with the control plane. */
export function splitPackage(
  { world }: Pick<ApiContext, "world">,
  one: PackageRecord,
  groups: { lineId: number; quantity: number }[][],
): Answer {
  if (!OPEN_STATUSES.includes(one.status) || one.status === "Awaiting") return wrongState(one);
  const made: PackageLine[][] = [];
  let left: PackageLine[] = one.lines;
  for (const group of groups) {
    // A line that was divided already lives on under a new id among what is left.
    const renamed = group.map((part) => ({ ...part, lineId: currentLineId(one, left, part.lineId) }));
    const divided = divideLines(world, left, renamed);
    if (!divided || divided.taken.length === 0) return refuse("Lines do not match the package");
    made.push(divided.taken);
    left = divided.left;
  }
  if (left.length > 0) made.push(left);
  if (made.length < 2) return refuse("A package can not be split into itself");
  replacePackage(world, one, { status: "UnPacked", createdBy: "split", keepsStatus: true, groups: made });
  return json(200, {});
}

/** PUT tracking-details: the AWB of the seller's own courier. */
export function updateTrackingDetails(context: ApiContext, call: Call): Answer {
  const found = readWrite(context, call, trackingBody);
  if ("refusal" in found) return found.refusal;
  const { one, body } = found;
  if (one.status !== "Picking" && one.status !== "Invoiced")
    return refuse("Shipment tracking number cannot be updated");
  const carrier = CARRIERS[body.providerCode];
  if (!carrier) return refuse("Provider code is not valid");
  touchPackage(context.world, one, {
    senderNumber: body.cargoSenderNumber,
    providerCode: body.providerCode,
    returnTrackingNumber: body.returnTrackingNumber ?? null,
    carrier,
  });
  return json(200, {});
}

function readWrite<Shape extends z.ZodType>(
  { world, seller }: ApiContext,
  call: Call,
  schema: Shape,
): { one: PackageRecord; body: z.output<Shape> } | { refusal: Answer } {
  const one = world.packages.get(call.params.packageId ?? "");
  if (!one || one.sellerId !== seller.sellerId || one.hidden) {
    return { refusal: orderError(404, "shipment.package.not.found", "Shipment package not found") };
  }
  const read = schema.safeParse(parseJson(call.body));
  if (!read.success) return { refusal: refuse(read.error.issues[0]?.message ?? "Request is not valid") };
  return { one, body: read.data };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function coversAllLines(one: PackageRecord, lines: z.output<typeof lineParts>): boolean {
  return (
    lines.length === one.lines.length &&
    one.lines.every((line) =>
      lines.some((given) => given.lineId === line.lineId && given.quantity === line.units.length),
    )
  );
}

function currentLineId(one: PackageRecord, left: PackageLine[], lineId: number): number {
  if (left.some((line) => line.lineId === lineId)) return lineId;
  const original = one.lines.find((line) => line.lineId === lineId);
  const renamed = left.find(
    (line) => line.barcode === original?.barcode && !one.lines.some((other) => other.lineId === line.lineId),
  );
  return renamed?.lineId ?? lineId;
}

function wrongState(one: PackageRecord): Answer {
  return orderError(
    400,
    "shipment.package.status.not.valid",
    `Package ${one.packageId} can not be changed while ${one.status}`,
  );
}

function refuse(message: string): Answer {
  return orderError(400, "bad.request", message);
}
