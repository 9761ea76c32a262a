import { randomUUID } from "node:crypto";
import { z } from "zod";
import { openSampleShop, sampleShopInput } from "../seed/open-sample-shop";
import { type SeedSellerInput, seedSeller, seedSellerInput } from "../seed/seed-seller";
import { seedWorld } from "../seed/seed-world";
import { type Fault, type FaultInput, faultInput } from "../state/fault-types";
import { planAgenda, runDueTasks } from "../state/run-due-tasks";
import { type Settings, type SettingsPatch, settingsPatchSchema } from "../state/settings";
import type { World } from "../state/world";
import { placeRandomOrder } from "../trendyol/auto-orders";
import { endIncident, startIncident } from "../trendyol/incident";
import { type OrderInputGiven, orderInput } from "../trendyol/order-input";
import { toShipmentPackage } from "../trendyol/order-view";
import { touchPackage } from "../trendyol/package-steps";
import { ControlError, type PlacedOrder, placeOrder } from "../trendyol/place-order";
import {
  cancelPart,
  cancelWhole,
  findPackage,
  listPackages,
  partialCancelInput,
  setStatus,
  splitInput,
  splitWhole,
  statusInput,
} from "./package-verbs";
import { searchProducts, showProduct } from "./product-verbs";

export type SandboxControl = ReturnType<typeof makeControl>;

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
    placeRandomOrder: (sellerId: number): PlacedOrder | null => {
      const seller = world.sellers.get(String(sellerId));
      if (!seller) throw new ControlError(`There is no seller ${sellerId}`);
      return settle(placeRandomOrder(world, seller));
    },
    package: (packageId: number) => toShipmentPackage(world, findPackage(world, packageId)),
    packages: (filter: { sellerId?: number; orderNumber?: string } = {}) => listPackages(world, filter),
    setStatus: (packageId: number, input: z.input<typeof statusInput>) =>
      settle(setStatus(world, packageId, statusInput.parse(input))),
    cancel: (packageId: number, reason = "M-am răzgândit") => settle(cancelWhole(world, packageId, reason)),
    partialCancel: (packageId: number, input: z.input<typeof partialCancelInput>) =>
      settle(cancelPart(world, packageId, partialCancelInput.parse(input))),
    split: (packageId: number, input: z.input<typeof splitInput>) =>
      settle(splitWhole(world, packageId, splitInput.parse(input))),
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
    searchProducts: (sellerId: number, query: string, limit = 50) => searchProducts(world, sellerId, query, limit),
    /** Address of the API server, for pictures. */
    apiUrl: () => world.apiUrl,
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
    openSampleShop: (input: z.input<typeof sampleShopInput>) =>
      settle(openSampleShop(world, sampleShopInput.parse(input))),
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
