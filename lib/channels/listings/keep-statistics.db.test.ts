import { expect, it } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { keepStatistics } from "./internal/keep-statistics";

/** How many rows the planner believes to be there; null while it knows nothing of the tenant. */
async function believed(tenantId: string): Promise<number> {
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query(`EXPLAIN (FORMAT JSON) SELECT 1 FROM listing WHERE tenant_id = '${tenantId}'`),
  );
  return rows[0]["QUERY PLAN"][0].Plan["Plan Rows"];
}

it("makes a new seller known to the planner, at some pages only", async () => {
  const { tenant } = await aShopWithStock(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`S${at}`, 1])));
  expect(await believed(tenant.tenantId)).toBeLessThan(200);
  await keepStatistics(tenant, 5);
  expect(await believed(tenant.tenantId)).toBeLessThan(200);
  await keepStatistics(tenant, 4);
  expect(await believed(tenant.tenantId)).toBeGreaterThan(300);
});
