import type { Answer } from "../http/answers";
import { orderError, productError } from "../http/answers";
import type { SellerRecord } from "../state/seller-types";
import type { Settings } from "../state/settings";
import type { World } from "../state/world";

type Tier = Settings["limits"]["tier"];
type Group =
  | "product-read"
  | "product-write"
  | "inventory-write"
  | "order-read"
  | "order-status"
  | "order-change"
  | "other";

const TEN_SECONDS = 10_000;
const MINUTE = 60_000;
const PER_ENDPOINT = 50;

/** Calls per minute by group and listing tier (reference 1.5). */
const PER_MINUTE: Record<Group, Record<Tier, number>> = {
  "product-read": { "50k": 1000, "75k": 1250, "150k": 1500, "500k": 1750, unlimited: 2000 },
  "product-write": { "50k": 200, "75k": 300, "150k": 400, "500k": 500, unlimited: 600 },
  "inventory-write": { "50k": 350, "75k": 500, "150k": 1000, "500k": 1500, unlimited: 2000 },
  "order-read": { "50k": 30, "75k": 40, "150k": 50, "500k": 100, unlimited: 100 },
  "order-status": { "50k": 300, "75k": 300, "150k": 500, "500k": Infinity, unlimited: Infinity },
  "order-change": { "50k": 100, "75k": 100, "150k": 200, "500k": Infinity, unlimited: Infinity },
  other: { "50k": 1000, "75k": 1000, "150k": 1000, "500k": 1000, unlimited: 1000 },
};

/** Null when the call fits, or the 429 in one of its two shapes. */
export function checkLimits(world: World, seller: SellerRecord, method: string, pattern: string): Answer | null {
  const { enabled, tier } = world.settings.limits;
  if (!enabled) return null;
  const group = groupOf(method, pattern);
  const now = world.now();
  const owner = String(seller.sellerId);
  const fits =
    world.windows.take(`endpoint ${owner} ${method} ${pattern}`, now, TEN_SECONDS, PER_ENDPOINT) &&
    world.windows.take(`group ${owner} ${group}`, now, MINUTE, PER_MINUTE[group][tier]);
  return fits ? null : tooManyRequests(world, world.random.happens(0.5) ? "product" : "order");
}

/** 429 as the product services or as the order services write it. */
export function tooManyRequests(world: World, shape: "product" | "order"): Answer {
  const answer =
    shape === "order"
      ? orderError(429, "too.many.requests", "Too many requests")
      : productError(429, "too.many.requests", "Too many requests");
  return world.settings.limits.retryAfter ? { ...answer, headers: { "retry-after": "10" } } : answer;
}

function groupOf(method: string, pattern: string): Group {
  if (pattern.startsWith("/integration/inventory/")) return "inventory-write";
  if (pattern.startsWith("/integration/product/")) return method === "GET" ? "product-read" : "product-write";
  if (pattern.endsWith("/addresses")) return "product-read";
  if (pattern.startsWith("/integration/order/")) {
    if (method === "GET") return "order-read";
    const isChange =
      /\/(items\/unsupplied|split|split-packages|multi-split|quantity-split|box-info|cargo-providers|extended-agreed-delivery-date)$/.test(
        pattern,
      );
    return isChange ? "order-change" : "order-status";
  }
  return "other";
}
