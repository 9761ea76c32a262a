import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { pullOrders } from "../pull-orders";
import { aConnection } from "../testing/a-connection";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";

const KEYS = { sellerId: "7670", apiKey: "key-7670", apiSecret: "secret-7670" };
const HOUR = 3_600_000;
let sandbox: RunningSandbox;
let tenant: TenantContext;
let connectionId: string;

beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.control.seedSeller({ ...KEYS, sellerId: 7670, products: 20 });
  tenant = await aTenant();
  connectionId = (await aConnection(tenant, {}, KEYS)).id;
  await pull();
});
afterEach(() => clock.release());

async function pull(): Promise<void> {
  await refillBudgets();
  await pullOrders(tenant, connectionId, { reason: "poll" });
}
function buy(): string {
  const one = sandbox.control.searchProducts(7670, "", 50).find((each) => each.state === "onSale" && each.quantity > 5);
  return sandbox.control.placeOrder({ sellerId: 7670, lines: [{ barcode: one!.barcode, quantity: 1 }] }).orderNumber;
}
const numbersHere = async () =>
  (await withTenant(tenant, (tx) => tx.customerOrder.findMany({ where: { tenantId: tenant.tenantId } }))).map(
    (one) => one.externalNumber,
  );

it("a channel whose clock ran hours ahead and was put right loses no order", async () => {
  sandbox.control.advance(20 * HOUR);
  const early = buy();
  await pull();
  sandbox.control.advance(-20 * HOUR);
  const later = buy();
  await pull();
  expect((await numbersHere()).sort()).toEqual([early, later].sort());
});

it("an outage after it is made up for as well", async () => {
  sandbox.control.advance(20 * HOUR);
  buy();
  await pull();
  sandbox.control.advance(-20 * HOUR);
  const inTheOutage = buy();
  sandbox.control.advance(9 * HOUR);
  clock.standAt(new Date(sandbox.control.now()));
  await pull();
  expect(await numbersHere()).toContain(inTheOutage);
});
