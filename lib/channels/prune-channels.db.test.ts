import { expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { pruneChannels } from "./prune-channels";
import { aPushingShop } from "./push/testing/a-pushing-shop";

const DAY = 24 * 3_600_000;

it("removes what was settled a month ago, and nothing that is open, young, or the youngest of its kind", async () => {
  const shop = await aPushingShop({ sellerId: "7500", apiKey: "k", apiSecret: "s" }, ["A"]);
  const { tenantId } = shop.tenant;
  const { connectionId } = shop;
  const old = new Date(Date.now() - 31 * DAY);
  const young = new Date(Date.now() - 29 * DAY);
  await withTenant(shop.tenant, async (tx) => {
    for (const [state, createdAt] of [
      ["resolved", old],
      ["refused", old],
      ["sent", old],
      ["lost", old],
      ["resolved", young],
    ] as const) {
      const id = newId();
      await tx.pushBatch.create({
        data: { tenantId, id, connectionId, bodyHash: "x", state, itemCount: 1, createdAt },
      });
      await tx.pushItem.create({
        data: { tenantId, batchId: id, listingId: shop.listings[0]!.listingId, barcode: "A" },
      });
    }
    for (const [kind, state, finishedAt] of [
      ["catalogue", "completed", old],
      ["catalogue", "failed", old],
      ["catalogue", "paused", null],
      ["catalogue", "completed", young],
      ["initial", "completed", old],
    ] as const) {
      await tx.syncRun.create({ data: { tenantId, id: newId(), connectionId, kind, state, phases: [], finishedAt } });
    }
  });
  expect(await pruneChannels()).toEqual({ batches: 2, runs: 2 });
  await withTenant(shop.tenant, async (tx) => {
    expect((await tx.pushBatch.findMany()).map((one) => one.state).sort()).toEqual(["lost", "resolved", "sent"]);
    expect(await tx.pushItem.count()).toBe(3);
    expect((await tx.syncRun.findMany()).map((one) => one.kind).sort()).toEqual(["catalogue", "catalogue", "initial"]);
  });
  expect(await pruneChannels()).toEqual({ batches: 0, runs: 0 });
});
