import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { expect, test } from "../support/fixtures";
import { queryDatabase } from "../support/query-database";
import { signIn } from "../support/sign-in";
import { createTenant } from "../support/tenants";
import { waitUntil } from "../support/wait-until";
import { words } from "../support/words";

test("an owner takes everything out as one archive, made behind the scenes", async ({ page, mailbox, stack }) => {
  const tenant = await createTenant(stack, "Arhivarul SRL");
  await signIn(page, tenant);
  await page.goto(`/${tenant.slug}/settings/export`);
  await page.getByRole("button", { name: words("export.archive.ask") }).click();
  // The page draws itself anew until the archive is there.
  const link = page.getByRole("link", { name: words("export.archive.download") });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const mail = await mailbox.waitForMail(tenant.email, new RegExp(words("mail.archive_ready.subject")));
  expect(mailbox.linkIn(mail, "/settings/export")).toContain(`/${tenant.slug}/settings/export`);

  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^marfa-arhivarul.*\.zip$/);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["CITESTE.txt", "csv/comenzi.csv", "json/warehouse.json"]));
  const company = JSON.parse(Buffer.from(files["json/tenant.json"] ?? []).toString());
  expect(company).toMatchObject([{ id: tenant.tenantId, name: "Arhivarul SRL" }]);
});

test("an owner asks to leave, comes back, leaves, and nothing is left", async ({ page, mailbox, stack, request }) => {
  const tenant = await createTenant(stack, "Plecarea SRL");
  await signIn(page, tenant);
  const ask = async (name: string, password: string) => {
    await page.goto(`/${tenant.slug}/settings/privacy`);
    await page.getByLabel(words("closing.form.name")).fill(name);
    await page.getByLabel(words("closing.form.password"), { exact: true }).fill(password);
    await page.getByRole("button", { name: words("closing.form.close") }).click();
  };
  const band = page.locator("[data-slot=deletion]");
  const write = () =>
    request.post(`${stack.appUrl}/api/v1/warehouses`, {
      headers: { Authorization: `Bearer ${tenant.apiKey}` },
      data: { name: `Gestiunea ${Math.random()}` },
    });

  await ask("Altcineva SRL", tenant.password);
  await expect(page.getByText(words("closing.form.wrongName"))).toBeVisible();
  await ask("Plecarea SRL", "nu e aceasta");
  await expect(page.getByText(words("closing.form.wrongPassword"))).toBeVisible();
  await expect(band).toHaveCount(0);
  expect((await write()).status()).toBe(201);

  await ask("Plecarea SRL", tenant.password);
  await expect(band).toBeVisible();
  await mailbox.waitForMail(tenant.email, /Contul se șterge/);
  // A key is looked up anew every two seconds.
  await waitUntil("writing being refused", async () => (await write()).status() === 403);
  await page.goto(`/${tenant.slug}/warehouses`);
  await band.getByRole("button", { name: words("closing.keep") }).click();
  await expect(band).toHaveCount(0);
  await waitUntil("writing being allowed again", async () => (await write()).status() === 201);

  await ask("Plecarea SRL", tenant.password);
  await expect(band).toBeVisible();
  await queryDatabase(
    stack,
    "UPDATE tenant SET deletion_asked_at = now() - interval '31 days', deletion_due_at = now() - interval '1 day' WHERE id = $1",
    [tenant.tenantId],
  );
  expect((await page.goto(`/${tenant.slug}/warehouses`))?.status()).toBe(404);
  // What the hourly look would ask for.
  const { INNGEST_BASE_URL, INNGEST_EVENT_KEY } = stack.environment;
  await request.post(`${INNGEST_BASE_URL}/e/${INNGEST_EVENT_KEY ?? "development"}`, {
    data: { name: "tenancy/deletion.due", data: { tenantId: tenant.tenantId } },
  });
  await waitUntil("the account being gone", async () => {
    const left = await queryDatabase(stack, "SELECT 1 FROM tenant WHERE id = $1", [tenant.tenantId]);
    return left.length === 0;
  });
  await mailbox.waitForMail(tenant.email, new RegExp(words("mail.deleted.subject")), 90_000);
  const proof = await queryDatabase(stack, "SELECT action FROM operator_event WHERE about_id = $1", [tenant.tenantId]);
  expect(proof).toEqual([{ action: "tenant.deleted" }]);

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel(words("auth.signIn.email")).fill(tenant.email);
  await page.getByLabel(words("auth.signIn.password")).fill(tenant.password);
  await page.getByRole("button", { name: words("auth.signIn.submit") }).click();
  await expect(page.getByText(words("auth.signIn.wrong"))).toBeVisible();
});
