import { describe, expect, it } from "vitest";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { importPackages } from "./import-packages";
import { listOrders } from "./list-orders";
import { ordersAsCsv } from "./orders-as-csv";
import { aPackage } from "./testing/a-package";
import { aShopWithStock } from "./testing/a-shop-with-stock";

async function textOf(lines: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}

describe("orders as a table for spreadsheets", () => {
  it("holds the list in its order, money with a comma, times of the tenant's zone, and never a CNP", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 4 }, { tenant: { keepCnp: true } });
    const { invoiceAddress } = aPackage();
    await importPackages(shop.tenant, shop.source, [
      aPackage({
        externalOrderNumber: "1001",
        placedAt: new Date("2026-11-24T08:05:00Z"),
        shipBy: new Date("2026-11-25T15:00:00Z"),
        customer: { externalId: "C2", name: '=HYPERLINK("x")', email: null, phone: null },
        identityNumber: "1900101410017",
        trackingNumber: "7280",
        lines: [{ barcode: "MUG-RED", quantity: 2, sellerDiscountMinor: 105n, sgrMinor: 50n }],
      }),
      aPackage({
        externalOrderNumber: "1002",
        shipBy: new Date("2026-11-25T14:00:00Z"),
        isCompany: true,
        invoiceAddress: { ...invoiceAddress, company: "Atelierul; Verde SRL", taxNumber: "RO18547290" },
      }),
    ]);
    const text = await textOf(ordersAsCsv(shop.tenant, { list: { sort: "deadline" } }));
    expect(text.startsWith("\uFEFFnumber;state;placed_at;")).toBe(true);
    const [, second, first] = text.split("\r\n");
    expect(first).toContain(
      '1001;reserved;2026-11-24 10:05;2026-11-25 17:00;"\'=HYPERLINK(""x"")";;;+40700000017;Cluj;Cluj-Napoca;FAN Courier;7280;2;0;20,00;1,05;0,50;19,45;19,45;0,00;RON;0',
    );
    expect(second).toContain("1002;reserved;");
    expect(second).toContain('"Atelierul; Verde SRL";RO18547290');
    expect(text).not.toContain("1900101410017");
  });

  it("takes the chosen ones alone, and nothing of a stranger's", async () => {
    const shop = await aShopWithStock({ "MUG-RED": 3 });
    await importPackages(shop.tenant, shop.source, [
      aPackage({ externalOrderNumber: "1001" }),
      aPackage({ externalOrderNumber: "1002" }),
    ]);
    const ids = (await listOrders(shop.tenant, { externalNumber: "1002" })).items.map((row) => row.id);
    expect((await textOf(ordersAsCsv(shop.tenant, { ids }))).match(/^100\d/gm)).toEqual(["1002"]);
    expect((await textOf(ordersAsCsv(await aTenant(), { ids }))).match(/^100\d/gm)).toBeNull();
  });
});
