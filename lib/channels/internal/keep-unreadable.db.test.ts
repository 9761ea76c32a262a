import { expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { keepUnreadable } from "./keep-unreadable";

it("keeps what could not be read also when the database refuses signs of its id, and holds up no others by it", async () => {
  const { tenant, connectionId } = await aShopWithStock({ "COD-1": 1 });
  await keepUnreadable(tenant, connectionId, [
    { externalId: "P-1\0\ud83d", reason: "lines" },
    { externalId: null, reason: "shape" },
  ]);
  const kept = await withTenant(tenant, (tx) =>
    tx.inboundEvent.findMany({
      where: { tenantId: tenant.tenantId, kind: "unreadable" },
      select: { externalKey: true, raw: true },
      orderBy: { externalKey: "desc" },
    }),
  );
  expect(kept).toEqual([
    { externalKey: "unreadable:P-1:lines", raw: { externalId: "P-1", reason: "lines" } },
    { externalKey: "unreadable:?:shape", raw: { externalId: null, reason: "shape" } },
  ]);
});
