import { expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { failRun } from "./fail-run";
import { insertRun } from "./internal/insert-run";

it("ends a run with what the channel said, also in signs that the database refuses", async () => {
  const { tenant, connectionId } = await aShopWithStock({ "COD-1": 1 });
  const { runId } = await withTenant(tenant, (tx) => insertRun(tx, tenant, connectionId, "catalogue"));
  const message = "jum\u0103tate \ud83d, nul \0";
  await failRun(tenant, runId, new AppError("channel_rejected", { status: 400, key: "x", message }));
  const run = await withTenant(tenant, (tx) =>
    tx.syncRun.findFirstOrThrow({
      where: { tenantId: tenant.tenantId, id: runId },
      select: { state: true, error: true },
    }),
  );
  expect(run).toEqual({
    state: "failed",
    error: { code: "channel_rejected", facts: { status: 400, key: "x", message: "jum\u0103tate , nul " } },
  });
});
