import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import { seedOrders } from "./seed-orders";
import { seedSeller } from "./seed-seller";

export const sampleShopInput = z.object({
  /** Who asks. The same key is given the same shop again, so that an answer that got lost may be asked for once more. */
  key: z.string().min(8).max(200),
  name: z.string().trim().min(1).max(200),
});

export type SampleShop = Pick<SellerRecord, "sellerId" | "apiKey" | "apiSecret" | "storefront">;

const FIRST_SELLER = 2001;
/** The first order by itself comes while somebody is still looking. */
const FIRST_ORDER_MS = 75_000;

/**
 * A seller of its own for somebody who tries Marfa: the hand-made range, orders in every state, and orders that go on arriving at
 * the rate of the settings. Two sample shops never share a stock.
 */
export function openSampleShop(world: World, { key, name }: z.output<typeof sampleShopInput>): SampleShop {
  const known = [...world.sellers.values.values()].find((seller) => seller.sampleKey === key);
  return shown(known ?? makeSampleShop(world, key, name));
}

function makeSampleShop(world: World, key: string, name: string): SellerRecord {
  const seller = seedSeller(world, {
    sellerId: freeSellerId(world),
    apiKey: `sample-${randomBytes(9).toString("base64url")}`,
    apiSecret: randomBytes(18).toString("base64url"),
    name,
    range: "shop",
    sampleKey: key,
  });
  seedOrders(world, seller);
  const sellerId = String(seller.sellerId);
  const { orderSeconds } = world.settings.sampleShops;
  if (orderSeconds > 0) {
    world.changeSettings({ autoOrders: { ...world.settings.autoOrders, [sellerId]: orderSeconds } });
    world.agenda.add(world.now() + Math.min(FIRST_ORDER_MS, orderSeconds * 1000), "auto-order", sellerId);
  }
  return seller;
}

function freeSellerId(world: World): number {
  let sellerId = world.nextNumber("sample-seller", FIRST_SELLER);
  while (world.sellers.get(String(sellerId))) sellerId = world.nextNumber("sample-seller", FIRST_SELLER);
  return sellerId;
}

function shown({ sellerId, apiKey, apiSecret, storefront }: SellerRecord): SampleShop {
  return { sellerId, apiKey, apiSecret, storefront };
}
