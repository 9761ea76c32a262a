import type { Page } from "@playwright/test";

/**
 * Notes everything by which a page leaves the app's origin or breaks its own policy: requests to other origins (also those that the
 * policy stopped), and what the browser reports as a violation. To be called before the page is opened.
 */
export async function watchOutside(page: Page, appUrl: string): Promise<string[]> {
  const found: string[] = [];
  const { origin } = new URL(appUrl);
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.protocol !== "blob:" && url.origin !== origin) found.push(`asks ${url.href}`);
  });
  await page.exposeFunction("noteViolation", (violation: string) => void found.push(violation));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { noteViolation(violation: string): void }).noteViolation(
        `breaks ${violatedDirective}: ${blockedURI} ${sample}`,
      ),
    );
  });
  return found;
}
