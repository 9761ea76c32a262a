import type { Page } from "@playwright/test";

/** Milliseconds since the address was asked for. */
export type Paints = { firstByte: number; first: number; largest: number };

/** Opens the address in a new page and tells when something was seen of it; waits until the network is quiet. */
export async function paintsOf(page: Page, path: string): Promise<Paints> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Object.assign(window, { largestPaint: entry.startTime });
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto(path, { waitUntil: "networkidle", timeout: 120_000 });
  return page.evaluate(() => ({
    firstByte: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).responseStart,
    first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    largest: (window as unknown as { largestPaint: number }).largestPaint,
  }));
}
