import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { claimPull, releasePull } from "./pull/pull-lease";
import { pullBeforePush } from "./pull-before-push";
import { pullOrders } from "./pull-orders";
import { aConnection } from "./testing/a-connection";
import { aSandbox, refillBudgets } from "./testing/a-sandbox";

const KEYS = { sellerId: "7680", apiKey: "key-7680", apiSecret: "secret-7680" };
let sandbox: RunningSandbox;
let tenant: TenantContext;
let connectionId: string;

beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.control.seedSeller({ ...KEYS, sellerId: 7680, products: 20 });
  await refillBudgets();
  tenant = await aTenant();
  connectionId = (await aConnection(tenant, {}, KEYS)).id;
  await pullOrders(tenant, connectionId, { reason: "poll" });
});

/** The poll of the minute has asked the channel already, and is not done with what it heard. */
async function aPullThatIsRunning(): Promise<() => Promise<void>> {
  const claim = await claimPull(tenant, connectionId);
  if (typeof claim === "string") throw new Error(claim);
  return () => releasePull(tenant, connectionId, claim.token, true);
}

it("waits for a pull that is running, and takes in what was bought since that one asked", async () => {
  const end = await aPullThatIsRunning();
  const one = sandbox.control.searchProducts(7680, "", 50).find((each) => each.state === "onSale" && each.quantity > 5);
  sandbox.control.placeOrder({ sellerId: 7680, lines: [{ barcode: one!.barcode, quantity: 1 }] });
  const pulling = pullBeforePush(tenant, connectionId);
  setTimeout(() => void end(), 500);
  expect(await pulling).toBe("pulled");
  expect(await withTenant(tenant, (tx) => tx.customerOrder.count({ where: { connectionId } }))).toBeGreaterThan(0);
});

it("does not wait for ever: the process that pulled may have died", async () => {
  await aPullThatIsRunning();
  const started = performance.now();
  expect(await pullBeforePush(tenant, connectionId)).toBe("busy");
  expect(performance.now() - started).toBeLessThan(6_000);
});
