import type { Page } from "@playwright/test";
import { expect } from "../support/fixtures";
import { queryDatabase } from "../support/query-database";
import type { SandboxControl } from "../support/sandbox-control";
import { signIn } from "../support/sign-in";
import type { StackInfo } from "../support/stack-info";
import type { Tenant } from "../support/tenants";
import { waitUntil } from "../support/wait-until";
import { words } from "../support/words";

/** Signs the owner in and starts a sample shop; ends when its products have their pictures. */
export async function openSampleShop(
  page: Page,
  stack: StackInfo,
  sandbox: SandboxControl,
  tenant: Tenant,
): Promise<void> {
  // Pictures that were taken before may have left a Trendyol that confirms nothing.
  await sandbox.post("/control/settings", { batchDelayMs: { min: 100, max: 400 } });
  await signIn(page, tenant);
  await page.getByRole("button", { name: words("welcome.sample.submit") }).click();
  await expect(page.getByText(words("welcome.shop.ready"))).toBeVisible({ timeout: 240_000 });
  const arePicturesHere = `SELECT count(*)::int AS missing FROM image_file WHERE tenant_id = $1 AND state = 'pending'`;
  await waitUntil(
    "the pictures of the products",
    async () => (await queryDatabase(stack, arePicturesHere, [tenant.tenantId]))[0]?.missing === 0,
    { timeoutMs: 120_000 },
  );
}
