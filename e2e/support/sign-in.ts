import type { Page } from "@playwright/test";
import type { Tenant } from "./tenants";
import { words } from "./words";

/** Signs in as a person does, on the page; ends where the app leads. */
export async function signIn(page: Page, { email, password }: Pick<Tenant, "email" | "password">): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(words("auth.signIn.email")).fill(email);
  await page.getByLabel(words("auth.signIn.password")).fill(password);
  await page.getByRole("button", { name: words("auth.signIn.submit") }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
