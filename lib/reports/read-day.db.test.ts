import { afterEach, beforeEach, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import { importPackages } from "@/lib/orders/import-packages";
import { aPackage } from "@/lib/orders/testing/a-package";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { readDay } from "./read-day";

// A Tuesday, 10:42 in Bucharest (UTC+2).
const NOW = new Date("2026-11-24T08:42:00.000Z");
beforeEach(() => clock.standAt(NOW));
afterEach(() => clock.release());

it("tells a new tenant that nothing waits and nothing was measured", async () => {
  expect(await readDay(await aTenant())).toMatchObject({
    open: 0,
    leavingToday: 0,
    late: 0,
    risks: [],
    cutoffs: [],
    placedToday: { count: 0, payableMinor: 0n, cashOnDeliveryMinor: 0n },
    connections: [],
  });
});

it("puts the most urgent first: refused keys, late, uncovered, waiting for a link, then what may wait", async () => {
  const shop = await aShopWithStock({ "MUG-RED": 3 }, { unlinked: ["NEW"] });
  const { tenant, connectionId } = shop;
  await importPackages(tenant, shop.source, [
    aPackage({
      externalOrderNumber: "LATE",
      shipBy: new Date("2026-11-24T07:00:00.000Z"),
      lines: [{ barcode: "MUG-RED", quantity: 2 }],
    }),
    aPackage({
      externalOrderNumber: "SHORT",
      shipBy: new Date("2026-11-24T12:00:00.000Z"),
      lines: [{ barcode: "MUG-RED", quantity: 4 }],
    }),
    aPackage({
      externalOrderNumber: "WAITS",
      shipBy: new Date("2026-11-25T12:00:00.000Z"),
      lines: [{ barcode: "NEW", quantity: 1 }],
    }),
  ]);
  await withTenant(tenant, async (tx) => {
    await tx.connection.update({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: connectionId } },
      data: { state: "unauthorised", unauthorisedSince: new Date("2026-11-24T01:12:00.000Z") },
    });
  });

  const day = await readDay(tenant);
  expect(day).toMatchObject({ open: 3, leavingToday: 2, late: 1 });
  expect(day.risks.map((risk) => risk.kind)).toEqual(["keys_refused", "late", "uncovered", "waiting_link"]);
  expect(day.risks[1]).toMatchObject({ count: 1, firstNumber: "LATE" });
  // SHORT gets one of its four mugs; the order that waits for a link is told apart.
  expect(day.risks[2]).toMatchObject({ count: 1, pieces: 3, products: 1 });
  expect(day.risks[3]).toMatchObject({ count: 1 });
});

it("counts what leaves today by deadline, and today's orders by the tenant's hours", async () => {
  const shop = await aShopWithStock({ "MUG-RED": 50 });
  const noon = new Date("2026-11-24T10:00:00.000Z");
  const placed = (at: string, more = {}) => aPackage({ placedAt: new Date(at), shipBy: noon, ...more });
  await importPackages(shop.tenant, shop.source, [
    // 00:30 in Bucharest: today, although yesterday in UTC.
    placed("2026-11-23T22:30:00.000Z"),
    placed("2026-11-24T06:10:00.000Z", { status: "picking", isCod: true }),
    placed("2026-11-24T06:50:00.000Z", { carrier: "DPD" }),
    // A week ago, the same weekday and hour: a quarter of an order in "the usual".
    placed("2026-11-17T06:20:00.000Z", { shipBy: new Date("2026-11-18T10:00:00.000Z") }),
    // Yesterday: a Monday counts for no Tuesday.
    placed("2026-11-23T06:20:00.000Z", { shipBy: new Date("2026-11-25T10:00:00.000Z") }),
  ]);

  const day = await readDay(shop.tenant);
  expect(day.cutoffs).toEqual([
    { at: noon, carriers: ["DPD", "FAN Courier"], handed: 0, packed: 0, inWork: 1, notStarted: 2 },
  ]);
  expect(day.hours.filter((hour) => hour.today > 0 || hour.usual > 0)).toEqual([
    { hour: 0, today: 1, usual: 0 },
    { hour: 8, today: 2, usual: 0.25 },
  ]);
  // Two pieces at 10.00 lei each: 20.00 an order, three orders today, one of them cash on delivery.
  expect(day.placedToday).toEqual({ count: 3, payableMinor: 6000n, cashOnDeliveryMinor: 2000n });
});

it("shows no other tenant's day", async () => {
  const shop = await aShopWithStock();
  await importPackages(shop.tenant, shop.source, [aPackage()]);
  expect(await readDay(await aTenant())).toMatchObject({ open: 0, connections: [] });
});
