import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "@playwright/test";
import { signIn } from "./sign-in";
import type { StackInfo } from "./stack-info";
import type { Tenant } from "./tenants";

/** A browser in which the owner of the shop is signed in; the sign-in is done once and kept beside the stack's data. */
export async function signedIn(
  browser: Browser,
  stack: StackInfo,
  shop: Pick<Tenant, "slug" | "email" | "password" | "recoveryCodes">,
): Promise<BrowserContext> {
  const file = join(stack.dataDirectory, `signed-in-${shop.slug}.json`);
  const context = await browser.newContext({
    baseURL: stack.appUrl,
    locale: "ro-RO",
    timezoneId: "Europe/Bucharest",
    ...(existsSync(file) ? { storageState: file } : {}),
  });
  if (existsSync(file)) return context;
  const page = await context.newPage();
  await signIn(page, shop);
  await page.close();
  await context.storageState({ path: file });
  return context;
}
