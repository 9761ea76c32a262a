import type { Browser, BrowserContext, Page } from "@playwright/test";

/** "Slow 3G" as Chromium's own tools set it: 400 kbit/s both ways, 2 s until an answer begins. */
const SLOW_3G = { offline: false, latency: 2_000, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** A phone on slow 3G that has never been here, but for the session of `signedIn`. */
export async function openOnSlowNetwork(browser: Browser, url: string, signedIn: BrowserContext): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    storageState: await signedIn.storageState(),
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", SLOW_3G);
  return page;
}
