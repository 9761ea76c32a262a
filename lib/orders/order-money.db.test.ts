import { describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import { getOrder } from "./get-order";
import { importPackages } from "./import-packages";
import { readIdentityNumber } from "./read-identity-number";
import { aPackage } from "./testing/a-package";
import { aShopWithStock } from "./testing/a-shop-with-stock";
import { orderOf } from "./testing/look-at-orders";

// The two packages of the channel's documentation: a consumer with the seller's voucher, a company with a discount that the
// channel pays and SGR.
const consumer = aPackage({
  externalOrderNumber: "10855400117",
  lines: [
    {
      barcode: "5940000123457",
      quantity: 2,
      unitPrice: "189.90",
      grossMinor: 37980n,
      sellerDiscountMinor: 2501n,
      voucherMinor: 2501n,
    },
  ],
  discounts: [{ name: "Voucher TOAMNA25", amountMinor: "2501" }],
  payableMinor: 35479n,
});
const company = aPackage({
  externalOrderNumber: "10855400950",
  isCompany: true,
  lines: [
    {
      barcode: "5940000555006",
      quantity: 1,
      unitPrice: "42.00",
      grossMinor: 4200n,
      sellerDiscountMinor: 420n,
      channelDiscountMinor: 200n,
      sgrMinor: 300n,
    },
  ],
  payableMinor: 3880n,
});

describe("money of an order", () => {
  it("adds up to what the channel shows: 354.79 and 38.80", async () => {
    const shop = await aShopWithStock({});
    await importPackages(shop.tenant, shop.source, [consumer, company]);
    expect((await getOrder(shop.tenant, (await orderOf(shop, "10855400117")).id)).totals).toEqual({
      grossMinor: 37980n,
      sellerDiscountMinor: 2501n,
      channelDiscountMinor: 0n,
      voucherMinor: 2501n,
      netMinor: 35479n,
      sgrMinor: 0n,
      payableMinor: 35479n,
      channelPayableMinor: 35479n,
      differenceMinor: 0n,
    });
    expect((await getOrder(shop.tenant, (await orderOf(shop, "10855400950")).id)).totals).toEqual({
      grossMinor: 4200n,
      sellerDiscountMinor: 420n,
      channelDiscountMinor: 200n,
      voucherMinor: 0n,
      netMinor: 3580n,
      sgrMinor: 300n,
      payableMinor: 3880n,
      channelPayableMinor: 3880n,
      differenceMinor: 0n,
    });
  });

  it("keeps a difference to the channel's total and shows it", async () => {
    const shop = await aShopWithStock({});
    await importPackages(shop.tenant, shop.source, [aPackage({ ...consumer, payableMinor: 35478n })]);
    const order = await getOrder(shop.tenant, (await orderOf(shop, "10855400117")).id);
    expect(order.totals).toMatchObject({ payableMinor: 35479n, channelPayableMinor: 35478n, differenceMinor: 1n });
    expect(order.differenceMinor).toBe(1n);
  });

  it("sums the packages that live and takes the earliest deadline of those that must leave", async () => {
    const shop = await aShopWithStock({});
    const of = (externalId: string, shipBy: string, overrides = {}) =>
      aPackage({ externalId, externalOrderNumber: "N-1", shipBy: new Date(shipBy), ...overrides });
    await importPackages(shop.tenant, shop.source, [
      of("P-1", "2026-11-26T10:00:00Z", { status: "picking" }),
      of("P-2", "2026-11-25T10:00:00Z", { status: "shipped" }),
      of("P-3", "2026-11-24T10:00:00Z", { status: "cancelled" }),
    ]);
    expect(await orderOf(shop, "N-1")).toMatchObject({
      stage: "picking",
      payableMinor: 4000n,
      channelPayableMinor: 4000n,
      channelDeadline: new Date("2026-11-26T10:00:00Z"),
    });
  });
});

describe("the buyer's CNP", () => {
  const withCnp = aPackage({ externalOrderNumber: "N-CNP", identityNumber: "1900101410017" });

  it("is dropped unless the tenant keeps it", async () => {
    const shop = await aShopWithStock({});
    await importPackages(shop.tenant, shop.source, [withCnp]);
    const { id, cnpEncrypted } = await orderOf(shop, "N-CNP");
    expect(cnpEncrypted).toBeNull();
    expect(await readIdentityNumber(shop.tenant, id)).toBe("0000000000000");
    const inbox = await withTenant(shop.tenant, (tx) => tx.inboundEvent.findMany());
    expect(JSON.stringify(inbox.map((event) => event.raw))).not.toContain("1900101410017");
  });

  it("is kept encrypted for a tenant that wants it, and read only by those who may invoice", async () => {
    const shop = await aShopWithStock({}, { tenant: { keepCnp: true } });
    await importPackages(shop.tenant, shop.source, [
      withCnp,
      aPackage({ externalOrderNumber: "N-ZEROS", identityNumber: "0000000000000" }),
    ]);
    const { id, cnpEncrypted } = await orderOf(shop, "N-CNP");
    expect(cnpEncrypted).not.toContain("1900101410017");
    const as = (role: "clerk" | "picker") => ({ ...shop.tenant, actor: { kind: "member" as const, userId: id, role } });
    expect(await readIdentityNumber(as("clerk"), id)).toBe("1900101410017");
    await expect(readIdentityNumber(as("picker"), id)).rejects.toMatchObject({ code: "forbidden" });
    expect((await orderOf(shop, "N-ZEROS")).cnpEncrypted).toBeNull();
    expect((await getOrder(shop.tenant, id)).hasIdentityNumber).toBe(true);
  });
});
