import type { Page } from "@playwright/test";

/** Longer than the gap by which the desk tells a hand from a scanner. */
const PAUSE_MS = 150;

/** Presses keys one after the other as a hand does: faster than that, the desk takes them for a scan. */
export async function pressKeys(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE_MS);
  }
}
