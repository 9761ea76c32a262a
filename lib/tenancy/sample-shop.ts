import { env } from "@/lib/core/env";

/** The seller that the sandbox is seeded with; its keys open nothing but the sandbox. */
export const SAMPLE_SHOP = {
  channel: "trendyol",
  name: "Trendyol RO (exemplu)",
  storefront: "RO",
  credentials: { sellerId: "1001", apiKey: "demo-key", apiSecret: "demo-secret" },
} as const;

/** Keys of sample shops begin so; the sandbox gives them out, and only the sandbox knows them. */
const SAMPLE_KEY = /^sample-/;

/** Offered only where a sandbox is there to open a shop in. */
export function isSampleShopOffered(): boolean {
  return env.SANDBOX_CONTROL_URL !== undefined && env.SANDBOX_TRENDYOL_URL !== undefined;
}

/** Whether these keys are those of a sample shop: its calls go to the sandbox, also where all others go to the real service. */
export function isSampleKey(apiKey: string): boolean {
  return apiKey === SAMPLE_SHOP.credentials.apiKey || SAMPLE_KEY.test(apiKey);
}

/**
 * The page where a person drives the sandbox, when the sandbox is the whole outside world (demo, development, tests). Where the
 * real Trendyol and real mails are outside, nobody is sent there.
 */
export function sandboxPage(path = "/"): string | null {
  const isWholeWorld = env.SANDBOX_TRENDYOL_URL === env.TRENDYOL_BASE_URL;
  return env.SANDBOX_CONTROL_URL && isWholeWorld ? new URL(path, env.SANDBOX_CONTROL_URL).href : null;
}
