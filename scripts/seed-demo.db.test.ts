import { afterAll, beforeAll, expect, it } from "vitest";
import { verifySignIn } from "@/lib/auth/verify-sign-in";
import { advanceSampleShop } from "@/lib/channels/sample/advance-sample-shop";
import { readSampleShop } from "@/lib/channels/sample/read-sample-shop";
import { takeToEnd } from "@/lib/channels/testing/a-connection";
import { aSandbox, refillBudgets } from "@/lib/channels/testing/a-sandbox";
import { env } from "@/lib/core/env";
import { countOrders } from "@/lib/orders/count-orders";
import { tenantForMember } from "@/lib/tenancy/tenant-for-member";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { seedDemo } from "./seed-demo";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  Object.assign(env, { SANDBOX_CONTROL_URL: sandbox.controlUrl, SANDBOX_TRENDYOL_URL: env.TRENDYOL_BASE_URL });
});
afterAll(() => sandbox.stop());

it("makes one demo company with a shop of its own, however often it is asked", { timeout: 90_000 }, async () => {
  const first = await seedDemo();
  const again = await seedDemo();
  expect(again).toEqual(first);

  const { userId } = await verifySignIn(first, "10.0.0.1");
  const tenant = await tenantForMember(userId, "cerdac-deco");
  const opened = await readSampleShop(tenant!);
  await takeToEnd(tenant!, opened!.connectionId, opened!.run!.id);
  await refillBudgets();
  expect(await advanceSampleShop(tenant!)).toBe("ready");
  await seedDemo();

  const shop = await readSampleShop(tenant!);
  expect(shop).toMatchObject({ connectionId: opened!.connectionId, sellerId: opened!.sellerId, isPushing: true });
  expect(sandbox.control.sellers().filter(({ sellerId }) => sellerId > 2000)).toHaveLength(1);
  const counts = await countOrders(tenant!);
  expect(counts.states.reserved).toBeGreaterThan(0);
  expect(counts.states.uncovered).toBeGreaterThan(0);
});
