import type { Browser, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { addressOf, appRoutes } from "../support/app-routes";
import { expect, test } from "../support/fixtures";
import { createMarked } from "../support/operators";
import { queryDatabase } from "../support/query-database";
import { signIn } from "../support/sign-in";
import { tellTime } from "../support/stopwatch";
import { createTenant, type Tenant } from "../support/tenants";
import { words } from "../support/words";

const places = appRoutes().filter(({ pattern }) => pattern.startsWith("/operator"));

async function browserOf(browser: Browser, baseURL: string | undefined, who: Tenant): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, locale: "ro-RO" })).newPage();
  await signIn(page, who);
  return page;
}

const press = (page: Page, key: string, values: Record<string, string> = {}) =>
  page.getByRole("button", { name: words(key, values), exact: true }).click();

test("there is no operator's place for a visitor and for an owner", async ({ page, request, stack }) => {
  const owner = await createTenant(stack, "Fără Drept SRL");
  await signIn(page, owner);
  expect(places.length).toBeGreaterThanOrEqual(6);
  for (const route of places) {
    const address = addressOf(route, { tenant: owner.slug });
    for (const asks of [request, page.request]) {
      const answer = await asks.get(address, { maxRedirects: 0 });
      expect([address, answer.status()]).toEqual([address, 404]);
      const shown = (await answer.text()).replaceAll(address, "");
      expect(shown.includes(owner.email) || shown.includes(owner.tenantId)).toBe(false);
    }
  }
});

test("the operator's morning", async ({ browser, baseURL, page, stack, mailbox }, info) => {
  test.setTimeout(240_000);
  const customer = await createTenant(stack, "Dimineața Bună SRL");
  const owner = await browserOf(browser, baseURL, customer);
  const operator = await createMarked(stack, "Veghe SRL");
  await signIn(page, operator);

  await test.step("the place opens only once a second step stands before it", async () => {
    await page.goto("/operator/tenants");
    await expect(page).toHaveURL(/\/set-up-second-step$/);
    await page.getByLabel(words("settings.secondFactor.password")).fill(operator.password);
    await press(page, "settings.secondFactor.start");
    const secret = ((await page.locator("main code").textContent()) ?? "").replaceAll(" ", "");
    const phone = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.getByLabel(words("settings.secondFactor.code"), { exact: true }).fill(phone.generate());
    await press(page, "settings.secondFactor.confirm");
    const codes = page.getByRole("list", { name: words("settings.secondFactor.codes") }).getByRole("listitem");
    await expect(codes).toHaveCount(10);
    await press(page, "settings.secondFactor.saved");
    await page.getByRole("link", { name: words("auth.setUp.toPlace") }).click();
    await page.waitForURL("**/operator/tenants");
  });
  const began = Date.now();

  await test.step("who asks for activation stands in a view of their own, and is activated", async () => {
    await owner.goto(`/${customer.slug}/settings`);
    await press(owner, "settings.trial.ask");
    const [asked = ""] = words("settings.trial.asked", { date: "|" }).split("|");
    await expect(owner.getByText(asked)).toBeVisible();

    await page.goto(`/operator/tenants?view=asking&q=${encodeURIComponent(customer.email)}`);
    await page.getByRole("link", { name: "Dimineața Bună SRL" }).click();
    await page.waitForURL(`**/operator/tenants/${customer.slug}`);
    await press(page, "operator.tenant.activate");
    await expect(page.getByText(words("operator.state.active"), { exact: true })).toBeVisible();
    await mailbox.waitForMail(customer.email, new RegExp(words("mail.activated.subject")));
  });

  await test.step("a trial that is over gets a week more, with the reason in the log", async () => {
    const late = await createTenant(stack, "Mai Stă SRL");
    await queryDatabase(stack, "UPDATE tenant SET trial_ends_at = now() - interval '1 day' WHERE id = $1", [
      late.tenantId,
    ]);
    await page.goto(`/operator/tenants/${late.slug}`);
    await expect(page.getByText(words("operator.state.ended"), { exact: true })).toBeVisible();
    await page.getByLabel(words("operator.tenant.days")).fill("366");
    await press(page, "operator.tenant.extend");
    await expect(page.getByText(words("operator.tenant.daysWrong", { most: 365 }))).toBeVisible();
    await page.getByLabel(words("operator.tenant.days")).fill("7");
    const reason = page.getByLabel(words("operator.tenant.reason"));
    await reason.first().fill("Încă probează");
    await press(page, "operator.tenant.extend");
    await expect(page.getByText(words("operator.state.trial", { days: 7 }), { exact: true })).toBeVisible();
    await expect(page.getByRole("cell", { name: "Încă probează" })).toBeVisible();
  });

  await test.step("an account is suspended: its owner reads why, on the page and in a mail; and it goes on", async () => {
    await page.goto(`/operator/tenants/${customer.slug}`);
    await page.getByLabel(words("operator.tenant.reason")).last().fill("Factura 12 e neplătită.");
    await press(page, "operator.tenant.suspendNamed", { name: "Dimineața Bună SRL" });
    await expect(page.getByText(words("operator.state.suspended"), { exact: true })).toBeVisible();
    await owner.goto(`/${customer.slug}/warehouses`);
    await expect(owner.getByText(words("frame.suspended.title"))).toBeVisible();
    await expect(owner.getByText("Factura 12 e neplătită.")).toBeVisible();
    const mail = await mailbox.waitForMail(customer.email, new RegExp(words("mail.suspended.subject")));
    expect(mail.text).toContain("Factura 12 e neplătită.");
    await press(page, "operator.tenant.resume");
    await expect(page.getByText(words("operator.state.active"), { exact: true })).toBeVisible();
    await owner.reload();
    await expect(owner.getByText(words("frame.suspended.title"))).toBeHidden();
  });

  await test.step("the machine is well", async () => {
    await page.goto("/operator/health");
    const engine = page
      .getByRole("row")
      .filter({ hasText: words("operator.health.part.engine") })
      .first();
    await expect(engine).toContainText(words("operator.health.verdict.fine"));
  });

  await test.step("everybody is told something, and puts it away", async () => {
    const text = `Lucrăm la noapte, ${customer.slug}`;
    await page.goto("/operator/notices");
    await page.getByLabel(words("operator.notices.textRo")).fill(text);
    await page.getByLabel(words("operator.notices.textEn")).fill("We work tonight");
    await press(page, "operator.notices.publish");
    await expect(page.getByText(words("operator.notices.published"))).toBeVisible();
    await owner.goto(`/${customer.slug}/warehouses`);
    const band = owner.locator("[data-slot=notice]").filter({ hasText: text });
    await expect(band).toBeVisible();
    await band.getByRole("button", { name: words("frame.notice.dismiss") }).click();
    await expect(band).toBeHidden();
    await owner.reload();
    await expect(owner.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(band).toBeHidden();
    await press(page, "operator.notices.withdrawNamed", { text });
    const row = page.getByRole("row").filter({ hasText: text });
    await expect(row).toContainText(words("operator.notices.state.withdrawn"));
  });

  await test.step("an account is looked into only while its owner allows it, and nothing can be done there", async () => {
    const inside = `/${customer.slug}/warehouses`;
    const status = async () => (await page.request.get(inside)).status();
    expect(await status()).toBe(404);
    await owner.goto(`/${customer.slug}/settings/support`);
    await press(owner, "support.allow");
    await expect(owner.getByRole("button", { name: words("support.end") })).toBeVisible();
    expect(await status()).toBe(404);

    await page.goto(`/operator/tenants/${customer.slug}`);
    await press(page, "operator.tenant.support.enter");
    await page.waitForURL(`**/${customer.slug}/today`);
    await page.goto(inside);
    const band = page.getByText(words("support.band.title", { company: "Dimineața Bună SRL" }));
    await expect(band).toBeVisible();
    await expect(page.getByRole("button", { name: words("stock-screen.warehouses.new") })).toHaveCount(0);
    await page.goto(`/${customer.slug}/settings/api-keys`);
    await expect(page.getByText(words("settings.forbidden.title"))).toBeVisible();
    expect((await page.request.get(`/${customer.slug}/settings/export/products`)).status()).toBe(403);

    await press(owner, "support.end");
    await expect(owner.getByRole("button", { name: words("support.allow") })).toBeVisible();
    expect(await status()).toBe(404);
  });

  await test.step("both logs tell of it", async () => {
    await page.goto("/operator/log");
    await expect(page.getByText(words("audit.action.tenant.support_entered")).first()).toBeVisible();
    await owner.goto(`/${customer.slug}/settings/audit`);
    await expect(owner.getByText(words("audit.actor.operator")).first()).toBeVisible();
    await expect(owner.getByText(words("audit.action.tenant.support_entered")).first()).toBeVisible();
  });

  tellTime(info, "the operator's morning", Date.now() - began);
  await owner.context().close();
});
