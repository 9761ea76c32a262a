import { randomUUID } from "node:crypto";
import { z } from "zod";
import { normaliseBarcode } from "../seed/barcodes";
import { type SeedSellerInput, seedSeller, seedSellerInput } from "../seed/seed-seller";
import { seedWorld } from "../seed/seed-world";
import { type Fault, type FaultInput, faultInput } from "../state/fault-types";
import type { PackageRecord } from "../state/order-types";
import { findProduct, keyOf } from "../state/products";
import { planAgenda, runDueTasks } from "../state/run-due-tasks";
import { type Settings, type SettingsPatch, settingsPatchSchema } from "../state/settings";
import type { World } from "../state/world";
import { endIncident, startIncident } from "../trendyol/incident";
import { type OrderInputGiven, orderInput } from "../trendyol/order-input";
import { toShipmentPackage } from "../trendyol/order-view";
import { canFollow, movePackage, OPEN_STATUSES, touchPackage } from "../trendyol/package-steps";
import { splitPackage } from "../trendyol/package-writes";
import { ControlError, type PlacedOrder, placeOrder } from "../trendyol/place-order";
import { isOnSale } from "../trendyol/product-view";
import { cancelLines, cancelPackage, divideLines } from "../trendyol/replace-package";

export type SandboxControl = ReturnType<typeof makeControl>;

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
export const keysInput = z.object({
  sellerId: z.number().int(),
  apiKey: z.string().optional(),
  apiSecret: z.string().optional(),
  revoked: z.boolean().optional(),
});
export const incidentInput = z.object({ on: z.boolean(), minutes: z.number().positive().optional() });

/** Everything that a person or a test can do to the outside world. Each verb throws ControlError with a plain sentence. */
export function makeControl(world: World) {
  const settle = <Result>(result: Result): Result => {
    runDueTasks(world);
    world.store.flush();
    return result;
  };
  return {
    placeOrder: (input: OrderInputGiven): PlacedOrder => settle(placeOrder(world, orderInput.parse(input))),
    package: (packageId: number) => toShipmentPackage(world, findPackage(world, packageId)),
    packages: (filter: { sellerId?: number; orderNumber?: string } = {}) => listPackages(world, filter),
    setStatus: (packageId: number, input: z.input<typeof statusInput>) =>
      settle(setStatus(world, packageId, statusInput.parse(input))),
    cancel: (packageId: number, reason = "M-am răzgândit") => settle(cancel(world, packageId, reason)),
    partialCancel: (packageId: number, input: z.input<typeof partialCancelInput>) =>
      settle(partialCancel(world, packageId, partialCancelInput.parse(input))),
    split: (packageId: number, input: z.input<typeof splitInput>) =>
      settle(split(world, packageId, splitInput.parse(input))),
    /** Sets a seller-pays package's number as if the seller had sent it elsewhere. */
    setSenderNumber: (packageId: number, senderNumber: string) =>
      settle(touchPackage(world, findPackage(world, packageId), { senderNumber }).packageId),
    advance: (milliseconds: number) => {
      world.clock.advance(milliseconds);
      return settle({ now: world.now() });
    },
    now: () => world.now(),
    addFault: (input: FaultInput): Fault => {
      const id = randomUUID();
      return settle(world.faults.put(id, { ...faultInput.parse(input), id }));
    },
    faults: () => [...world.faults.values.values()],
    clearFaults: (id?: string) => {
      for (const key of [...world.faults.values.keys()]) if (!id || key === id) world.faults.delete(key);
      settle(null);
    },
    requests: (since = 0) => world.requests.list(since),
    clearRequests: () => world.requests.clear(),
    product: (sellerId: number, barcode: string) => showProduct(world, sellerId, barcode),
    settings: (): Settings => world.settings,
    changeSettings: (patch: SettingsPatch): Settings => {
      const changed = world.changeSettings(settingsPatchSchema.parse(patch));
      if (patch.autoOrders) planAgenda(world);
      if (patch.incident === false) endIncident(world);
      return settle(changed);
    },
    incident: (input: z.input<typeof incidentInput>) => {
      const { on, minutes } = incidentInput.parse(input);
      if (on) startIncident(world, minutes === undefined ? null : minutes * 60_000);
      else endIncident(world);
      return settle({ incident: on });
    },
    seedSeller: (input: SeedSellerInput) => {
      const { apiSecret: _secret, ...shown } = seedSeller(world, seedSellerInput.parse(input));
      return settle(shown);
    },
    sellers: () => [...world.sellers.values.values()].map(({ apiSecret: _secret, ...shown }) => shown),
    changeKeys: (input: z.input<typeof keysInput>) => settle(changeKeys(world, keysInput.parse(input))),
    mails: (to?: string) =>
      [...world.mails.values.values()]
        .filter((mail) => !to || mail.to.some((one) => one.toLowerCase() === to.toLowerCase()))
        .reverse(),
    clearMails: () => {
      for (const id of [...world.mails.values.keys()]) world.mails.delete(id);
      settle(null);
    },
    webhooks: () =>
      [...world.webhooks.values.values()].map(({ password: _password, apiKey: _apiKey, ...shown }) => shown),
    /** Waits for webhook calls that are under way; tests need no sleeping. */
    settleWebhooks: async () => {
      runDueTasks(world);
      while (world.underWay.size > 0) await Promise.all(world.underWay);
    },
    /** Forgets everything and seeds anew. */
    reset: () => {
      world.store.clear();
      world.sources.clear();
      world.windows.clear();
      world.requests.clear();
      world.agenda.clear();
      seedWorld(world);
      planAgenda(world);
      return settle({ sellers: [...world.sellers.values.keys()].map(Number) });
    },
  };
}

/** A package by its id, or a plain refusal. */
export function findPackage(world: World, packageId: number): PackageRecord {
  const one = world.packages.get(String(packageId));
  if (!one) throw new ControlError(`There is no package ${packageId}`);
  return one;
}

function listPackages(world: World, { sellerId, orderNumber }: { sellerId?: number; orderNumber?: string }) {
  return [...world.packages.values.values()]
    .filter((one) => (!sellerId || one.sellerId === sellerId) && (!orderNumber || one.orderNumber === orderNumber))
    .map((one) => ({ hidden: one.hidden, ...toShipmentPackage(world, one) }))
    .reverse();
}

function setStatus(world: World, packageId: number, input: z.output<typeof statusInput>) {
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

function cancel(world: World, packageId: number, reason: string) {
  const one = findPackage(world, packageId);
  assertOpen(one);
  cancelPackage(world, one, { status: "Cancelled", by: "Customer", reason, code: 401 });
  return { shipmentPackageId: packageId, status: "Cancelled" as const };
}

function partialCancel(world: World, packageId: number, input: z.output<typeof partialCancelInput>) {
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

function split(world: World, packageId: number, input: z.output<typeof splitInput>) {
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

function showProduct(world: World, sellerId: number, barcode: string) {
  const seller = world.sellers.get(String(sellerId));
  const product = seller && findProduct(world, seller, normaliseBarcode(barcode));
  if (!seller || !product) throw new ControlError(`Seller ${sellerId} has no product with barcode ${barcode}`);
  const updates = world.productUpdates.get(keyOf(seller, product.index)) ?? [];
  const lei = (bani: number | null) => (bani === null ? null : bani / 100);
  return {
    barcode: product.barcode,
    stockCode: product.stockCode,
    title: product.title,
    quantity: product.quantity,
    salePrice: product.salePrice / 100,
    listPrice: product.listPrice / 100,
    approval: product.approval,
    archived: product.archived,
    locked: product.locked,
    blacklisted: product.blacklisted,
    onSale: product.approval === "approved" && isOnSale(product),
    stockModifiedAt: product.stockModifiedAt,
    updates: updates.map((update) => ({
      ...update,
      salePrice: lei(update.salePrice),
      listPrice: lei(update.listPrice),
    })),
  };
}

function changeKeys(world: World, input: z.output<typeof keysInput>) {
  const seller = world.sellers.get(String(input.sellerId));
  if (!seller) throw new ControlError(`There is no seller ${input.sellerId}`);
  const changed = world.sellers.put(String(seller.sellerId), {
    ...seller,
    apiKey: input.apiKey ?? seller.apiKey,
    apiSecret: input.apiSecret ?? seller.apiSecret,
    isRevoked: input.revoked ?? seller.isRevoked,
  });
  return { sellerId: changed.sellerId, apiKey: changed.apiKey, revoked: changed.isRevoked };
}
