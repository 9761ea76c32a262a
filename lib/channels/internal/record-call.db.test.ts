import { beforeEach, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { ChannelSession } from "../channel-port";
import { recordCall, writeCalls } from "./record-call";

let tenant: TenantContext;
beforeEach(async () => {
  tenant = await aTenant();
});

async function aConnectionRow(sellerId: string): Promise<string> {
  const id = newId();
  await asDatabaseOwner((owner) =>
    owner.query(
      `INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials)
       VALUES ($1, $2, 'trendyol', 'Magazin', 'RO', $3, '{}')`,
      [tenant.tenantId, id, sellerId],
    ),
  );
  return id;
}

function call(connectionId: string, outcome = "ok"): void {
  const session = { tenantId: tenant.tenantId, connectionId } as ChannelSession;
  recordCall(session, { endpoint: "orders.read", method: "GET", status: 200, ms: 12, outcome, detail: null });
}

const logged = () =>
  withTenant(tenant, (tx) => tx.channelCall.findMany({ select: { connectionId: true, outcome: true, ms: true } }));

it("loses nothing to what a channel said in signs that the database refuses", async () => {
  const connectionId = await aConnectionRow("1");
  call(connectionId);
  const session = { tenantId: tenant.tenantId, connectionId } as ChannelSession;
  const broken = { endpoint: "orders.read", method: "GET", status: 400, ms: 12, outcome: "channel_refused" };
  recordCall(session, { ...broken, detail: "jum\u0103tate \ud83d" });
  recordCall(session, { ...broken, detail: "nul \0 aici" });
  await writeCalls();
  const rows = await withTenant(tenant, (tx) => tx.channelCall.findMany({ select: { detail: true } }));
  expect(rows.map(({ detail }) => detail).sort()).toEqual(["jum\u0103tate ", "nul  aici", null]);
});

it("tells what happened to each connection that is still there", async () => {
  const [stays, goes] = [await aConnectionRow("1"), await aConnectionRow("2")];
  call(stays);
  call(goes);
  await asDatabaseOwner((owner) => owner.query("DELETE FROM connection WHERE id = $1", [goes]));
  await writeCalls();
  expect(await logged()).toEqual([{ connectionId: stays, outcome: "ok", ms: 12 }]);
});

it("waits for a connection that is just going, and leaves nothing of it behind", async () => {
  const [stays, goes] = [await aConnectionRow("1"), await aConnectionRow("2")];
  call(goes);
  await writeCalls();
  call(goes, "channel_unreachable");
  call(stays, "channel_unreachable");
  await whileChanging((owner) => owner.query("DELETE FROM connection WHERE id = $1", [goes]), writeCalls);
  expect(await logged()).toEqual([{ connectionId: stays, outcome: "channel_unreachable", ms: 12 }]);
});

it("keeps five successes of one endpoint between two writes, and every failure", async () => {
  const id = await aConnectionRow("1");
  for (let i = 0; i < 9; i++) call(id, i < 7 ? "ok" : "channel_unreachable");
  await writeCalls();
  expect((await logged()).map(({ outcome }) => outcome).sort()).toEqual([
    ...Array(2).fill("channel_unreachable"),
    ...Array(5).fill("ok"),
  ]);
});
