import { env } from "@/lib/core/env";

/** The seller that the sandbox is seeded with; its keys open nothing but the sandbox. */
export const SAMPLE_SHOP = {
  channel: "trendyol",
  name: "Trendyol RO (exemplu)",
  storefront: "RO",
  credentials: { sellerId: "1001", apiKey: "demo-key", apiSecret: "demo-secret" },
} as const;

/** Offered only where Trendyol calls go to the sandbox: elsewhere these keys would knock at the real door. */
export function isSampleShopOffered(): boolean {
  return env.SANDBOX_TRENDYOL_URL !== undefined && env.SANDBOX_TRENDYOL_URL === env.TRENDYOL_BASE_URL;
}
