import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { countNewOrders } from "./count-new-orders";
import { countOrders } from "./count-orders";
import { countOrdersOfViews } from "./count-orders-of-views";
import { getOrder } from "./get-order";
import { importPackages } from "./import-packages";
import { listOrderFacets } from "./list-order-facets";
import { listOrders } from "./list-orders";
import { neighboursOfOrder } from "./neighbours-of-order";
import type { ListOrdersInput } from "./orders.schemas";
import { aPackage } from "./testing/a-package";
import { aShopWithStock, type Shop } from "./testing/a-shop-with-stock";

// Noon in Bucharest (UTC+2).
const NOON = new Date("2026-11-24T10:00:00.000Z");

beforeEach(() => clock.standAt(NOON));
afterEach(() => clock.release());

async function aShopWithOrders(): Promise<Shop> {
  const shop = await aShopWithStock({ "MUG-RED": 6 });
  const of = (number: string, hour: string, shipBy: string | null, overrides = {}) =>
    aPackage({
      externalOrderNumber: number,
      placedAt: new Date(`2026-11-23T${hour}:00:00Z`),
      shipBy: shipBy === null ? null : new Date(shipBy),
      ...overrides,
    });
  await importPackages(shop.tenant, shop.source, [
    of("1001", "01", "2026-11-24T09:00:00Z"),
    of("1002", "02", "2026-11-24T21:59:00Z", { status: "picking" }),
    of("1003", "03", "2026-11-24T22:00:00Z", {
      customer: { externalId: "C2", name: "Răzvan Țîrlea", email: null, phone: null },
    }),
    of("1004", "04", "2026-11-26T10:00:00Z"),
    of("1005", "05", "2026-11-20T10:00:00Z", { status: "delivered" }),
    of("1006", "06", null),
  ]);
  return shop;
}

async function numbers(shop: Shop, input: ListOrdersInput): Promise<string[]> {
  return (await listOrders(shop.tenant, input)).items.map((row) => row.externalNumber);
}

describe("listOrders and countOrders", () => {
  it("say how many products wait for a link, however many lines they stand on", async () => {
    const shop = await aShopWithStock({}, { unlinked: ["MUG-NEW", "PLATE-NEW"] });
    const lines = ["MUG-NEW", "MUG-NEW", "PLATE-NEW"].map((barcode) => ({ barcode, quantity: 1 }));
    await importPackages(shop.tenant, shop.source, [aPackage({ externalOrderNumber: "2001", lines })]);
    const [row] = (await listOrders(shop.tenant, { sort: "newest" })).items;
    expect(row).toMatchObject({ lineCount: 3, uncovered: 3, unlinkedCount: 2 });
    expect(await getOrder(shop.tenant, row!.id)).toMatchObject({ unlinkedCount: 2 });
  });

  it("sort by deadline and by age, page by page", async () => {
    const shop = await aShopWithOrders();
    expect(await numbers(shop, { sort: "newest" })).toEqual(["1006", "1005", "1004", "1003", "1002", "1001"]);
    const walk = async (input: ListOrdersInput) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listOrders(shop.tenant, { ...input, limit: 2, ...(cursor ? { cursor } : {}) });
        seen.push(...page.items.map((row) => row.externalNumber));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return seen;
    };
    expect(await walk({ sort: "deadline" })).toEqual(["1005", "1001", "1002", "1003", "1004", "1006"]);
    expect(await walk({ sort: "deadline", states: ["reserved", "uncovered", "picking"] })).toEqual([
      "1001",
      "1002",
      "1003",
      "1004",
      "1006",
    ]);
    expect(await walk({ sort: "newest", states: ["delivered"] })).toEqual(["1005"]);
    await expect(listOrders(shop.tenant, { cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid_cursor" });
  });

  it("filter by number, words without diacritics, connection and deadline of the tenant's day", async () => {
    const shop = await aShopWithOrders();
    expect(await numbers(shop, { externalNumber: "1004" })).toEqual(["1004"]);
    expect(await numbers(shop, { search: "razvan TIRLEA" })).toEqual(["1003"]);
    expect(await numbers(shop, { search: "1005" })).toEqual(["1005"]);
    expect(await numbers(shop, { search: "mug-red 1002" })).toEqual(["1002"]);
    expect(await numbers(shop, { search: "%" })).toEqual([]);
    expect(await numbers(shop, { connectionId: shop.connectionId, states: ["delivered"] })).toEqual(["1005"]);
    expect(await numbers(shop, { connectionId: shop.tenant.tenantId })).toEqual([]);
    expect(await numbers(shop, { due: "late" })).toEqual(["1001"]);
    expect(await numbers(shop, { due: "soon" })).toEqual([]);
    expect(await numbers(shop, { due: "today" })).toEqual(["1002"]);
    expect(await numbers(shop, { due: "tomorrow" })).toEqual(["1003"]);
    expect(await numbers(shop, { due: "later" })).toEqual(["1004", "1006"]);
    clock.standAt(new Date("2026-11-24T20:00:00.000Z"));
    // Ten in the evening: four hours reach over midnight, and nothing is counted in two parts.
    expect(await numbers(shop, { due: "soon" })).toEqual(["1002", "1003"]);
    expect(await numbers(shop, { due: "today" })).toEqual([]);
    expect(await numbers(shop, { due: "tomorrow" })).toEqual([]);
  });

  it("filter by place, carrier, company and day of the order, in list and counts alike", async () => {
    const shop = await aShopWithOrders();
    const at = (county: string) => {
      const { shippingAddress } = aPackage();
      return { ...shippingAddress, county };
    };
    await importPackages(shop.tenant, shop.source, [
      aPackage({
        externalOrderNumber: "2001",
        // Half past midnight of the 25th in Bucharest.
        placedAt: new Date("2026-11-24T22:30:00Z"),
        shippingAddress: at("Iași"),
        carrier: "Sameday",
        isCompany: true,
      }),
      aPackage({ externalOrderNumber: "2002", shippingAddress: at("Alba"), carrier: null }),
    ]);
    const filters = [
      { county: "Iași" },
      { carrier: "Sameday" },
      { isCompany: true },
      { placedFrom: "2026-11-25" },
      { placedFrom: "2026-11-25", placedTo: "2026-11-25" },
    ];
    for (const filter of filters) {
      expect(await numbers(shop, filter)).toEqual(["2001"]);
      expect((await countOrders(shop.tenant, filter)).total).toBe(1);
    }
    expect(await numbers(shop, { placedTo: "2026-11-23" })).not.toContain("2001");
    expect(await listOrderFacets(shop.tenant)).toEqual({
      counties: ["Alba", "Cluj", "Iași"],
      carriers: ["FAN Courier", "Sameday"],
    });
    expect(await listOrderFacets(await aTenant())).toEqual({ counties: [], carriers: [] });
  });

  it("go back the way they came, and know the neighbours of an order", async () => {
    const shop = await aShopWithOrders();
    for (const [sort, all] of [
      ["deadline", ["1005", "1001", "1002", "1003", "1004", "1006"]],
      ["newest", ["1006", "1005", "1004", "1003", "1002", "1001"]],
    ] as const) {
      const first = await listOrders(shop.tenant, { sort, limit: 2 });
      const second = await listOrders(shop.tenant, { sort, limit: 2, cursor: first.nextCursor! });
      const third = await listOrders(shop.tenant, { sort, limit: 2, cursor: second.nextCursor! });
      expect(first.previousCursor).toBeNull();
      const back = await listOrders(shop.tenant, { sort, limit: 2, cursor: third.previousCursor!, backward: true });
      expect(back.items).toEqual(second.items);
      const start = await listOrders(shop.tenant, { sort, limit: 2, cursor: back.previousCursor!, backward: true });
      expect(start).toMatchObject({ items: first.items, previousCursor: null });

      const rows = (await listOrders(shop.tenant, { sort })).items;
      const numberOf = new Map(rows.map((row) => [row.id, row.externalNumber]));
      for (const [index, row] of rows.entries()) {
        const { previousId, nextId } = await neighboursOfOrder(shop.tenant, row, { sort });
        expect([numberOf.get(previousId ?? ""), numberOf.get(nextId ?? "")]).toEqual([all[index - 1], all[index + 1]]);
      }
    }
    const [delivered] = (await listOrders(shop.tenant, { externalNumber: "1005" })).items;
    const { nextId } = await neighboursOfOrder(shop.tenant, delivered!, { sort: "deadline", states: ["picking"] });
    expect((await getOrder(shop.tenant, nextId!)).externalNumber).toBe("1002");
  });

  it("tell how many came in since a moment, under the same filters", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 2 });
    const before = new Date(Date.now() - 1);
    await importPackages(shop.tenant, shop.source, [aPackage(), aPackage({ isCompany: true })]);
    expect(await countNewOrders(shop.tenant, {}, before)).toBe(2);
    expect(await countNewOrders(shop.tenant, { isCompany: true }, before)).toBe(1);
    expect(await countNewOrders(shop.tenant, { states: ["uncovered"] }, before)).toBe(1);
    expect(await countNewOrders(shop.tenant, {}, new Date(Date.now() + 60_000))).toBe(0);
  });

  it("count per state and per deadline under the same filters", async () => {
    const shop = await aShopWithOrders();
    const counts = await countOrders(shop.tenant);
    // 6 pieces for five open orders of 2 each: two orders find nothing.
    expect(counts.states).toEqual({
      new: 0,
      reserved: 2,
      uncovered: 2,
      picking: 1,
      packed: 0,
      invoiced: 0,
      shipped: 0,
      delivered: 1,
      returned: 0,
      cancelled: 0,
    });
    expect(counts.total).toBe(6);
    expect(counts.due).toEqual({ late: 1, soon: 0, today: 1, tomorrow: 1, later: 2 });
    expect(counts.dueOf.picking).toEqual({ late: 0, soon: 0, today: 1, tomorrow: 0, later: 0 });
    expect(counts.worth.reserved).toEqual({ RON: 4000n });
    expect((await countOrders(shop.tenant, { search: "tirlea" })).total).toBe(1);
  });

  it("count kept views as their lists show them, up to a limit", async () => {
    const shop = await aShopWithOrders();
    const views: ListOrdersInput[] = [
      {},
      { states: ["reserved", "uncovered"] },
      { search: "tirlea", sort: "newest" },
      { due: "later" },
      { connectionId: newId() },
    ];
    const counts = await countOrdersOfViews(shop.tenant, views);
    expect(counts).toEqual([6, 4, 1, 2, 0].map((count) => ({ count, isMore: false })));
    expect(await countOrdersOfViews(shop.tenant, [{}], 5)).toEqual([{ count: 5, isMore: true }]);
    expect(await countOrdersOfViews(await aTenant(), [{}])).toEqual([{ count: 0, isMore: false }]);
  });

  it("show one order whole, and nothing to a stranger", async () => {
    const shop = await aShopWithOrders();
    const [row] = (await listOrders(shop.tenant, { externalNumber: "1001" })).items;
    const order = await getOrder(shop.tenant, row!.id);
    expect(order).toMatchObject({
      externalNumber: "1001",
      customer: { name: "Ștefania Mureșan", email: "pf+1@example.com" },
      shippingAddress: { kind: "shipping", city: "Cluj-Napoca", county: "Cluj" },
      invoiceAddress: { kind: "invoice", line1: "Str. Observatorului nr. 17" },
      lines: [
        { barcode: "MUG-RED", productId: shop.products["MUG-RED"], cover: { wanted: 2, held: 2, isLinked: true } },
      ],
      packages: [{ status: "created", isLive: true, carrier: "FAN Courier" }],
    });
    expect(order.events.map((event) => event.kind)).toEqual(["placed", "package_status", "imported", "covered"]);

    const stranger = await aTenant();
    await expect(getOrder(stranger, order.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(getOrder(shop.tenant, "no-id")).rejects.toMatchObject({ code: "not_found" });
    expect((await listOrders(stranger)).items).toEqual([]);
  });
});
