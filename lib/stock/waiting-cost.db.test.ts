import { beforeEach, describe, expect, it } from "vitest";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { adjustStock } from "./adjust-stock";
import { reserveLines } from "./reserve-lines";
import { theWarehouse } from "./testing/a-warehouse";
import { orderLines } from "./testing/an-order-line";
import { expectBalanced } from "./testing/expect-balanced";

const WAITING = 600;

let tenant: TenantContext;
let warehouseId: string;
let productId: string;

beforeEach(async () => {
  tenant = await aTenant();
  warehouseId = await theWarehouse(tenant);
  productId = await aProduct(tenant);
});

const dueAt = new Date("2026-12-01T12:00:00Z");
const want = (orderLineId: string) => ({ orderLineId, productId, warehouseId, wanted: 1, dueAt });

/** Rows of `reservation` that the work reads, by the database's own count. */
function rowsReadBy(work: Parameters<typeof withTenant<void>>[1]): Promise<number> {
  return withTenant(tenant, async (tx) => {
    const read = async () => {
      const [row] = await tx.$queryRaw<{ rows: number }[]>`
        SELECT (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int AS rows
          FROM pg_stat_xact_user_tables WHERE relname = 'reservation'`;
      return row?.rows ?? 0;
    };
    const before = await read();
    await work(tx);
    return (await read()) - before;
  });
}

describe("a long queue of waiting promises", () => {
  it("costs the next buyer nothing, and goes by deadline when pieces arrive", async () => {
    const buyers = await orderLines(
      tenant,
      Array.from({ length: WAITING + 1 }, () => ({ productId, ordered: 1 })),
    );
    const [next, ...waiting] = buyers as [string, ...string[]];
    await withTenant(tenant, (tx) => reserveLines(tx, tenant, waiting.map(want)));

    const read = await rowsReadBy((tx) => reserveLines(tx, tenant, [want(next)]));
    expect(read).toBeLessThan(20);

    await adjustStock(tenant, { warehouseId, reason: "found", lines: [{ productId, delta: 3 }] });
    const held = await withTenant(tenant, (tx) =>
      tx.reservation.count({ where: { tenantId: tenant.tenantId, productId, quantity: 1 } }),
    );
    expect(held).toBe(3);
    await expectBalanced(tenant);
  }, 60_000);
});
