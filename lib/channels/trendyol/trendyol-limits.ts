import type { Budget } from "@/lib/http/take-budget";

/**
 * Limits of the smallest tier (reference 1.5), keyed by seller so that all tenants and processes that use one account share
 * them. A bucket lets `burst + W * rate` calls pass in W seconds, so burst and rate add up to a little less than the limit.
 */
const GROUPS = {
  /** 1000 a minute. */
  productRead: { ratePerSecond: 14, burst: 120, keep: 40 },
  /** 350 a minute. */
  inventoryWrite: { ratePerSecond: 4.5, burst: 70, keep: 10 },
  /** 30 a minute. */
  orderRead: { ratePerSecond: 0.3, burst: 11, keep: 3 },
  /** No figure for these services: as the smallest one that is written down. */
  webhook: { ratePerSecond: 0.5, burst: 10, keep: 2 },
} as const;

/** 50 in 10 seconds to the same endpoint. */
const PER_ENDPOINT = { ratePerSecond: 3.7, burst: 12, keep: 4 } as const;
/** The stream wants 5 seconds between calls. */
const STREAM = { ratePerSecond: 0.2, burst: 1, keep: 0 } as const;

export type LimitGroup = keyof typeof GROUPS;

/** The buckets that one call of an endpoint takes from. */
export function budgetsOf(sellerId: string, endpoint: string, group: LimitGroup): Budget[] {
  const budgets = [{ key: `trendyol:${sellerId}:group:${group}`, ...GROUPS[group] }];
  if (endpoint === "orders.stream") return [{ key: `trendyol:${sellerId}:stream`, ...STREAM }, ...budgets];
  return [{ key: `trendyol:${sellerId}:endpoint:${endpoint}`, ...PER_ENDPOINT }, ...budgets];
}
