import { z } from "zod";
import { sourceOf } from "../state/products";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";

export const seedSellerInput = z.object({
  sellerId: z.number().int().positive(),
  apiKey: z.string().min(1),
  apiSecret: z.string().min(1),
  name: z.string().default("Vânzător de probă SRL"),
  storefront: z.string().default("RO"),
  /** Length of a generated range; without it the seller gets one of the hand-made ones. */
  products: z.number().int().min(0).max(2_000_000).optional(),
  range: z.enum(["shop", "second", "generated"]).optional(),
  sampleKey: z.string().optional(),
});
export type SeedSellerInput = z.input<typeof seedSellerInput>;

/** Makes a seller, or replaces the keys and the range of one that exists; what happened to its products is forgotten. */
export function seedSeller(world: World, given: SeedSellerInput): SellerRecord {
  const input = seedSellerInput.parse(given);
  const range = input.range ?? (input.products === undefined ? "shop" : "generated");
  const prefix = `${input.sellerId}:`;
  for (const key of [...world.productChanges.values.keys()])
    if (key.startsWith(prefix)) world.productChanges.delete(key);
  for (const key of [...world.productUpdates.values.keys()])
    if (key.startsWith(prefix)) world.productUpdates.delete(key);
  world.sources.delete(input.sellerId);
  const seller = world.sellers.put(String(input.sellerId), {
    sellerId: input.sellerId,
    apiKey: input.apiKey,
    apiSecret: input.apiSecret,
    name: input.name,
    storefront: input.storefront,
    range,
    products: input.products ?? 0,
    seededAt: Math.floor(world.now() / 1000) * 1000,
    isRevoked: false,
    ...(input.sampleKey ? { sampleKey: input.sampleKey } : {}),
  });
  return world.sellers.put(String(seller.sellerId), { ...seller, products: sourceOf(world, seller).count });
}
