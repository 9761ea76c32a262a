import type { World } from "../state/world";
import { seedOrders } from "./seed-orders";
import { type SeedSellerInput, seedSeller } from "./seed-seller";

const SHOP: SeedSellerInput = {
  sellerId: 1001,
  apiKey: "demo-key",
  apiSecret: "demo-secret",
  name: "Cerdac Deco SRL",
  range: "shop",
};
const SECOND: SeedSellerInput = {
  sellerId: 1002,
  apiKey: "second-key",
  apiSecret: "second-secret",
  name: "Grădina Bunicii SRL",
  range: "second",
};

/** Fills an empty world: two sellers and their orders. */
export function seedWorld(world: World): void {
  const shop = seedSeller(world, SHOP);
  seedSeller(world, SECOND);
  seedOrders(world, shop);
}
