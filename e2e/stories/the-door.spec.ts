import { randomInt } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { queryDatabase } from "../support/query-database";
import { signIn } from "../support/sign-in";
import { createTenant, type Tenant } from "../support/tenants";
import { words } from "../support/words";

async function enter(page: Page, { email, password }: Pick<Tenant, "email" | "password">): Promise<void> {
  await page.getByLabel(words("auth.signIn.email")).fill(email);
  await page.getByLabel(words("auth.signIn.password")).fill(password);
  await page.getByRole("button", { name: words("auth.signIn.submit") }).click();
}

async function anotherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL, locale: "ro-RO" })).newPage();
}

test("leads back to the page that was asked for, and nowhere else", async ({ page, stack }) => {
  const tenant = await createTenant(stack, "Ușa SRL");
  const asked = `/${tenant.slug}/settings/roles?x=1`;
  await page.goto(asked);
  await expect(page.getByRole("heading", { name: words("auth.signIn.title") })).toBeVisible();
  await enter(page, { ...tenant, password: "nu este aceasta" });
  await expect(page.getByText(words("auth.signIn.wrong"))).toBeVisible();
  await enter(page, tenant);
  await page.waitForURL((url) => url.pathname + url.search === asked);

  await page.context().clearCookies();
  await page.goto(`/sign-in?next=${encodeURIComponent("//evil.example/x")}`);
  await enter(page, tenant);
  await page.waitForURL((url) => url.host === new URL(stack.appUrl).host && url.pathname.startsWith(`/${tenant.slug}`));
});

test("says the same of an address that nobody has", async ({ page, mailbox, stack }) => {
  const tenant = await createTenant(stack, "Tăcere SRL");
  for (const email of [tenant.email, "nimeni@nicaieri.example"]) {
    await page.goto("/forgot");
    await page.getByLabel(words("auth.forgot.email")).fill(email);
    await page.getByRole("button", { name: words("auth.forgot.submit") }).click();
    await expect(page.getByText(words("auth.forgot.sent", { email }))).toBeVisible();
  }
  const mail = await mailbox.waitForMail(tenant.email);
  expect(await mailbox.mailsTo("nimeni@nicaieri.example")).toEqual([]);

  await page.goto(mailbox.linkIn(mail, "/reset"));
  await page.getByLabel(words("auth.reset.password")).fill("o parola noua si lunga");
  await page.getByRole("button", { name: words("auth.reset.submit") }).click();
  await expect(page.getByText(words("auth.signIn.resetDone"))).toBeVisible();
  await page.goto(mailbox.linkIn(mail, "/reset"));
  await page.getByLabel(words("auth.reset.password")).fill("inca o parola si mai lunga");
  await page.getByRole("button", { name: words("auth.reset.submit") }).click();
  await expect(page.getByText(words("auth.reset.invalid"))).toBeVisible();
  await signIn(page, { ...tenant, password: "o parola noua si lunga" });
});

test("asks for a password when the mail of a sign-up is opened elsewhere", async ({
  page,
  browser,
  baseURL,
  mailbox,
}) => {
  const email = `vlad.${randomInt(100_000, 999_999)}@marfa.test`;
  await page.goto("/sign-up");
  await page.getByLabel(words("auth.signUp.company"), { exact: true }).fill("Alt Browser SRL");
  await page.getByLabel(words("auth.signUp.cui"), { exact: true }).fill("14399840");
  await page.getByLabel(words("auth.signUp.name"), { exact: true }).fill("Vlad Popa");
  await page.getByLabel(words("auth.signUp.email"), { exact: true }).fill(email);
  await page.getByLabel(words("auth.signUp.password"), { exact: true }).fill("parola pusa de un strain");
  await page.getByRole("button", { name: words("auth.signUp.submit") }).click();
  await expect(page.getByRole("heading", { name: words("auth.mail.title") })).toBeVisible();

  const other = await anotherBrowser(browser, baseURL);
  await other.goto(mailbox.linkIn(await mailbox.waitForMail(email), "/confirm"));
  await expect(other.getByRole("heading", { name: words("auth.confirm.chooseTitle") })).toBeVisible();
  const late = await other.context().newPage();
  await late.goto(other.url());
  await expect(late.getByRole("heading", { name: words("auth.confirm.chooseTitle") })).toBeVisible();
  await other.getByLabel(words("auth.confirm.password"), { exact: true }).fill("scurta");
  await other.getByRole("button", { name: words("auth.confirm.submit") }).click();
  await expect(other.getByLabel(words("auth.confirm.password"), { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await other.getByLabel(words("auth.confirm.password"), { exact: true }).fill("parola celui cu adresa");
  await other.getByRole("button", { name: words("auth.confirm.submit") }).click();
  await expect(other.getByText(words("auth.signIn.confirmed"))).toBeVisible();
  // A page that was still open changes nothing any more, and says so.
  await late.getByLabel(words("auth.confirm.password"), { exact: true }).fill("o parola venita prea tarziu");
  await late.getByRole("button", { name: words("auth.confirm.submit") }).click();
  await expect(late.getByText(words("auth.signIn.confirmedBefore"))).toBeVisible();
  await page.goto("/sign-in");
  await enter(page, { email, password: "parola pusa de un strain" });
  await expect(page.getByText(words("auth.signIn.wrong"))).toBeVisible();
  await enter(other, { email, password: "parola celui cu adresa" });
  await other.waitForURL(/\/welcome$/);
  await other.context().close();
});

test("closes in every browser when one says so", async ({ page, browser, baseURL, stack }) => {
  const tenant = await createTenant(stack, "Două Ecrane SRL");
  await signIn(page, tenant);
  const other = await anotherBrowser(browser, baseURL);
  await signIn(other, tenant);
  await other.goto(`/${tenant.slug}/settings/profile`);
  await other.getByRole("button", { name: words("settings.profile.end") }).click();
  await other.waitForURL(/\/sign-in/);

  await page.goto(`/${tenant.slug}/orders`);
  await page.waitForURL(
    (url) => url.pathname === "/sign-in" && url.searchParams.get("next") === `/${tenant.slug}/orders`,
  );
  await other.context().close();
});

test("after the trial everything can be read and taken out, and activation asked for", async ({
  page,
  stack,
  mailbox,
}) => {
  const tenant = await createTenant(stack, "Probă Încheiată SRL");
  await queryDatabase(stack, "UPDATE tenant SET trial_ends_at = now() - interval '1 hour' WHERE id = $1", [
    tenant.tenantId,
  ]);
  await signIn(page, tenant);
  await page.goto(`/${tenant.slug}/settings/export`);
  await expect(page.getByText(words("frame.readOnly.title"))).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("main")
      .getByRole("link", { name: words("export.all") })
      .last()
      .click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^marfa-.*\.zip$/);

  await page
    .getByRole("button", { name: words("settings.trial.ask") })
    .first()
    .click();
  // The band says since when it is waited for, instead of asking again.
  const [asked = ""] = words("settings.trial.asked", { date: "|" }).split("|");
  await expect(page.locator("[data-slot=read-only]").getByText(asked)).toBeVisible();
  await expect(page.getByRole("button", { name: words("settings.trial.ask") })).toHaveCount(0);
  const mail = await mailbox.waitForMail("operator@marfa.test", /Probă Încheiată/);
  expect(`${mail.text}`).toContain(tenant.slug);
});
