import { type Page, test } from "@playwright/test";
import type { Tenant } from "./tenants";
import { words } from "./words";

/** Signs in as a person does, on the page; ends where the app leads. */
export async function signIn(
  page: Page,
  { email, password, recoveryCodes }: Pick<Tenant, "email" | "password" | "recoveryCodes">,
): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(words("auth.signIn.email")).fill(email);
  await page.getByLabel(words("auth.signIn.password")).fill(password);
  await page.getByRole("button", { name: words("auth.signIn.submit") }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  if (!recoveryCodes) return;
  // A code works once, and workers share the person.
  await page.getByLabel(words("auth.secondStep.code")).fill(recoveryCodes[test.info().parallelIndex] ?? "");
  await page.getByRole("button", { name: words("auth.secondStep.submit") }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
