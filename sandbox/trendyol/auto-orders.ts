import { productAt, sourceOf } from "../state/products";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import { orderInput } from "./order-input";
import { OPEN_STATUSES } from "./package-steps";
import { placeOrder } from "./place-order";
import { isOnSale } from "./product-view";

/** Places a random order and plans the next one, as long as the seller is among those with orders by themselves. */
export function placeAutoOrder(world: World, sellerId: string): void {
  const seconds = world.settings.autoOrders[sellerId];
  if (!seconds) return;
  world.agenda.add(world.now() + seconds * 1000, "auto-order", sellerId);
  const seller = world.sellers.get(sellerId);
  if (seller && !world.settings.ordersPaused && !hasEnough(world, seller)) placeRandomOrder(world, seller);
}

/** A sample shop that nobody works in must not fill up without end, nor sell itself empty. */
function hasEnough(world: World, seller: SellerRecord): boolean {
  if (!seller.sampleKey) return false;
  let open = 0;
  for (const one of world.packages.values.values()) {
    if (one.sellerId === seller.sellerId && OPEN_STATUSES.includes(one.status)) open += 1;
  }
  return open >= world.settings.sampleShops.openAtMost;
}

/** An order of one to three things that are on sale. Null when nothing is. */
export function placeRandomOrder(
  world: World,
  seller: SellerRecord,
): { orderNumber: string; shipmentPackageId: number } | null {
  const { random } = world;
  const source = sourceOf(world, seller);
  const lines = new Map<string, number>();
  const wanted = random.between(1, 3);
  for (let attempt = 0; attempt < 60 && lines.size < wanted && source.count > 0; attempt += 1) {
    const product = productAt(world, seller, random.between(0, source.count - 1));
    if (product.approval !== "approved" || !isOnSale(product) || product.salePrice < 1000) continue;
    lines.set(product.barcode, Math.min(product.quantity, random.between(1, 2)));
  }
  if (lines.size === 0) return null;
  return placeOrder(
    world,
    orderInput.parse({
      sellerId: seller.sellerId,
      lines: [...lines].map(([barcode, quantity]) => ({
        barcode,
        quantity,
        sellerDiscount: random.happens(0.2) ? 2.5 : 0,
      })),
      company: random.happens(0.15),
      cod: random.happens(0.1),
      whoPays: random.happens(0.2) ? "seller" : "trendyol",
      ...(random.happens(0.15) ? { voucher: { name: "Voucher TOAMNA25", amount: 5.01 } } : {}),
    }),
  );
}
