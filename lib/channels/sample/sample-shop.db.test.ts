import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { withTenant } from "@/lib/db/with-tenant";
import { listOrders } from "@/lib/orders/list-orders";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { takeToEnd } from "../testing/a-connection";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";
import { advanceSampleShop } from "./advance-sample-shop";
import { listUnfinishedSampleShops } from "./list-unfinished-sample-shops";
import { openSampleShop } from "./open-sample-shop";
import { readSampleShop } from "./read-sample-shop";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
  Object.assign(env, { SANDBOX_CONTROL_URL: sandbox.controlUrl, SANDBOX_TRENDYOL_URL: env.TRENDYOL_BASE_URL });
});
afterAll(() => sandbox.stop());

async function filled(tenant: TenantContext) {
  const { connectionId } = await openSampleShop(tenant);
  const opened = await readSampleShop(tenant);
  await takeToEnd(tenant, connectionId, opened!.run!.id);
  await refillBudgets();
  expect(await advanceSampleShop(tenant)).toBe("ready");
  return connectionId;
}

describe("the sample shop", { timeout: 120_000 }, () => {
  it("is a seller of its own, filled with products, stock and orders, and pushes", async () => {
    const [one, two] = await Promise.all([aTenant({ name: "Unu SRL" }), aTenant({ name: "Doi SRL" })]);
    await filled(one);
    await filled(two);
    const [first, second] = await Promise.all([readSampleShop(one), readSampleShop(two)]);
    expect(first?.sellerId).not.toBe(second?.sellerId);
    expect(first).toMatchObject({ isPushing: true, readyAt: expect.any(Date) });
    expect(first!.listings).toBeGreaterThan(280);
    expect(first!.products).toBeGreaterThan(0.9 * first!.listings);

    const orders = (await listOrders(one, { limit: 200 })).items;
    const states = new Map<string, number>();
    for (const { state } of orders) states.set(state, (states.get(state) ?? 0) + 1);
    expect(states.get("reserved")).toBeGreaterThanOrEqual(3);
    expect(states.get("uncovered")).toBeGreaterThanOrEqual(2);
  });

  it("waits for the catalogue, and is on the list of the sweep until it is filled", async () => {
    const tenant = await aTenant();
    const { connectionId } = await openSampleShop(tenant);
    const isOpen = async () => (await listUnfinishedSampleShops()).some(({ tenantId }) => tenantId === tenant.tenantId);
    expect(await advanceSampleShop(tenant)).toBe("waiting");
    expect(await isOpen()).toBe(true);
    expect(await openSampleShop(tenant)).toEqual({ connectionId });

    await takeToEnd(tenant, connectionId, (await readSampleShop(tenant))!.run!.id);
    await refillBudgets();
    await Promise.all([advanceSampleShop(tenant), advanceSampleShop(tenant)]);
    expect(await isOpen()).toBe(false);
    const opening = await withTenant(tenant, (tx) =>
      tx.stockMovement.groupBy({ by: ["productId"], where: { tenantId: tenant.tenantId }, _count: true }),
    );
    expect(new Set(opening.map(({ _count }) => _count))).toEqual(new Set([1]));
  });

  it("is found again when the answer of the first try was lost", async () => {
    const tenant = await aTenant();
    const { connectionId } = await openSampleShop(tenant);
    await withTenant(tenant, (tx) =>
      tx.tenant.update({ where: { id: tenant.tenantId }, data: { sampleConnectionId: null } }),
    );
    expect(await openSampleShop(tenant)).toEqual({ connectionId });
  });

  it("is not opened after the trial, nor where no sandbox is set", async () => {
    const tenant = await aTenant();
    await expect(openSampleShop({ ...tenant, mayWrite: false })).rejects.toMatchObject({ code: "trial_ended" });
    const url = env.SANDBOX_CONTROL_URL;
    Object.assign(env, { SANDBOX_CONTROL_URL: undefined });
    await expect(openSampleShop(tenant)).rejects.toMatchObject({ code: "not_implemented" });
    Object.assign(env, { SANDBOX_CONTROL_URL: url });
    expect(await readSampleShop(await tenantForJob(tenant.tenantId, "test"))).toBeNull();
  });
});
