import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { pullOrders } from "./pull-orders";
import { rereadOrder } from "./reread-order";
import { aConnection } from "./testing/a-connection";
import { aSandbox, refillBudgets } from "./testing/a-sandbox";

let sandbox: RunningSandbox;
let tenant: TenantContext;

beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.control.clearFaults();
  await refillBudgets();
  tenant = await aTenant();
  const { id } = await aConnection(tenant);
  for (let more = true; more; ) more = (await pullOrders(tenant, id, { reason: "poll" })).more;
});

async function anOpenOrder() {
  const order = await withTenant(tenant, (tx) =>
    tx.customerOrder.findFirstOrThrow({
      where: { tenantId: tenant.tenantId, stage: "created" },
      include: { packages: true },
    }),
  );
  return { orderId: order.id, packageId: Number(order.packages[0]!.externalId) };
}

it("takes in what changed on the channel, and says when nothing did", async () => {
  const { orderId, packageId } = await anOpenOrder();
  await refillBudgets();
  expect(await rereadOrder(tenant, orderId)).toEqual({ packages: 1, changed: 0 });

  sandbox.control.setStatus(packageId, { status: "Picking" });
  expect(await rereadOrder(tenant, orderId)).toEqual({ packages: 1, changed: 1 });
  const order = await withTenant(tenant, (tx) => tx.customerOrder.findFirstOrThrow({ where: { id: orderId } }));
  expect(order.stage).toBe("picking");
});

it("tells the channel's refusal, and nothing of a stranger's order", async () => {
  const { orderId } = await anOpenOrder();
  await expect(rereadOrder(await aTenant(), orderId)).rejects.toMatchObject({ code: "not_found" });
  await expect(rereadOrder(tenant, "no-id")).rejects.toMatchObject({ code: "not_found" });
  sandbox.control.addFault({ kind: "unauthorised", count: 20 });
  await expect(rereadOrder(tenant, orderId)).rejects.toMatchObject({ code: "channel_unauthorised" });
});
