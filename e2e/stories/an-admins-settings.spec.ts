import { expect, test } from "../support/fixtures";
import { signIn } from "../support/sign-in";
import { tellTime } from "../support/stopwatch";
import { createTenant } from "../support/tenants";
import { words } from "../support/words";

/** The CUI of a company that everybody knows; its check digit is right. */
const CUI = "14399840";

test("an administrator sets the company up, gives a program a key and takes it back, and the log tells it all", async ({
  page,
  stack,
}, info) => {
  const tenant = await createTenant(stack, "Setări SRL");
  await signIn(page, tenant);
  const begun = Date.now();

  await test.step("the company: a wrong CUI is refused beside its field, a right one is kept", async () => {
    await page.goto(`/${tenant.slug}/settings`);
    const cui = page.getByLabel(words("settings.company.cui"));
    await cui.fill("14399841");
    await page.getByRole("button", { name: words("settings.company.save"), exact: true }).click();
    await expect(cui).toHaveAttribute("aria-invalid", "true");
    await cui.fill(CUI);
    await page.getByLabel(words("settings.company.vatPayer")).check();
    await page.getByRole("button", { name: words("settings.company.save"), exact: true }).click();
    await expect(page.getByText(words("settings.company.saved"))).toBeVisible();
    await page.reload();
    await expect(cui).toHaveValue(new RegExp(CUI));
  });

  await test.step("personal numbers are kept only when somebody says so", async () => {
    const keep = page.getByLabel(words("settings.cnp.keep"));
    await expect(keep).not.toBeChecked();
    await keep.check();
    await page.getByRole("button", { name: words("settings.cnp.save") }).click();
    await expect(page.getByText(words("settings.cnp.saved"))).toBeVisible();
  });

  await test.step("a key opens the API until it is revoked, and is shown once", async () => {
    await page.goto(`/${tenant.slug}/settings/api-keys`);
    await page.getByLabel(words("settings.apiKeys.name")).fill("Contabilitate");
    const create = page.getByRole("button", { name: words("settings.apiKeys.create") });
    // No rights are proposed: who chooses none is asked, and no key is made.
    await create.click();
    await expect(page.getByText(words("settings.apiKeys.chooseRole"))).toBeVisible();
    await expect(page.getByLabel(words("settings.apiKeys.name"))).toHaveValue("Contabilitate");
    await page.getByLabel(words("settings.apiKeys.role")).selectOption("accountant");
    await create.click();
    const shown = page.getByLabel(words("settings.apiKeys.key"), { exact: true });
    const key = await shown.textContent();
    const ask = () =>
      fetch(new URL("/api/v1/warehouses", stack.appUrl), { headers: { authorization: `Bearer ${key}` } });
    expect((await ask()).status).toBe(200);
    await page.reload();
    await expect(page.getByRole("cell", { name: "Contabilitate", exact: true })).toBeVisible();
    await expect(page.getByText(key ?? "?")).toHaveCount(0);
    await page.getByRole("button", { name: words("settings.apiKeys.revokeNamed", { name: "Contabilitate" }) }).click();
    await expect.poll(async () => (await ask()).status).toBe(401);
  });

  await test.step("the log tells who changed what, and what it was before", async () => {
    // A list of orders taken out holds the data of buyers: it leaves its line too.
    expect((await page.request.get(`/${tenant.slug}/orders/export`)).status()).toBe(200);
    await page.goto(`/${tenant.slug}/settings/audit`);
    const log = page.getByRole("table");
    for (const action of [
      "tenant.changed",
      "tenant.keep_cnp_changed",
      "api_key.created",
      "api_key.revoked",
      "tenant.exported",
    ])
      await expect(log.getByText(words(`audit.action.${action}`)).first()).toBeVisible();
    await expect(log.getByText(CUI).first()).toBeVisible();
  });
  tellTime(info, "an administrator's settings", Date.now() - begun);
});
