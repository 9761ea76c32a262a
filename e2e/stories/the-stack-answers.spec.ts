import { expect, test } from "../support/fixtures";

test("the landing page answers, and the machine says that it is well", async ({ page, request, app }) => {
  const landing = await page.goto("/");
  expect(landing?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  const health = await request.get(`${app.url}/api/v1/health`);
  expect(health.status()).toBe(200);
  expect(await health.json()).toMatchObject({ status: "ok" });
});

test("the outside world of the tests answers too", async ({ sandbox }) => {
  expect(await sandbox.get("/control/health")).toMatchObject({ status: "ok" });
});
