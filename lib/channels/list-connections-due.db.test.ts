import { expect, it } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { listConnectionsToCompare, listConnectionsToDeltaSync, listConnectionsToPull } from "./list-connections-due";
import { listConnectionsToFlush } from "./push/list-due-connections";
import { listUnfinishedSampleShops } from "./sample/list-unfinished-sample-shops";

// Nothing is done for them, so the time of what was done last stands still: those that are looked at by its age would take the places of all others.
it.each([
  ["suspended", "suspended_at = now()"],
  ["closing", "deletion_asked_at = now(), deletion_due_at = now() + interval '30 days'"],
  ["over", "trial_ends_at = now() - interval '1 day'"],
])("an account that is %s is on no list of what is to be done now", async (_what, change) => {
  const { tenant, connectionId } = await aShopWithStock({ "COD-1": 5 });
  const run = (sql: string, values: unknown[]) => asDatabaseOwner((owner) => owner.query(sql, values));
  await run("UPDATE connection SET catalogue_cursor = now(), created_at = now() - interval '2 days' WHERE id = $1", [
    connectionId,
  ]);
  await run("UPDATE tenant SET sample_connection_id = $2 WHERE id = $1", [tenant.tenantId, connectionId]);
  const lists = async () => {
    const all = [
      await listConnectionsToPull(),
      await listConnectionsToDeltaSync(),
      await listConnectionsToCompare(),
      await listConnectionsToFlush(),
      await listUnfinishedSampleShops(),
    ];
    return all.map((list) => list.some(({ tenantId }) => tenantId === tenant.tenantId));
  };
  expect(await lists()).toEqual([true, true, true, true, true]);
  await run(`UPDATE tenant SET ${change} WHERE id = $1`, [tenant.tenantId]);
  expect(await lists()).toEqual([false, false, false, false, false]);
});
