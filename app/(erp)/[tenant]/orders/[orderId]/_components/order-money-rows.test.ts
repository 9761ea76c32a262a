import { describe, expect, it } from "vitest";
import type { OrderLineView, OrderTotalsView } from "@/lib/orders/order-types";
import { moneyLines, vatLines } from "./order-money-rows";

// The two packages of the channel's documentation, reckoned by hand.
const CONSUMER: OrderTotalsView = {
  grossMinor: 37980n,
  sellerDiscountMinor: 2501n,
  channelDiscountMinor: 0n,
  voucherMinor: 2501n,
  netMinor: 35479n,
  sgrMinor: 0n,
  payableMinor: 35479n,
  channelPayableMinor: 35479n,
  differenceMinor: 0n,
};
const COMPANY: OrderTotalsView = {
  grossMinor: 4200n,
  sellerDiscountMinor: 420n,
  channelDiscountMinor: 200n,
  voucherMinor: 0n,
  netMinor: 3580n,
  sgrMinor: 300n,
  payableMinor: 3880n,
  channelPayableMinor: 3880n,
  differenceMinor: 0n,
};

const line = (overrides: Partial<OrderLineView>) =>
  ({ packageId: "P", ordered: 1, cancelled: 0, vatRate: 21, netMinor: 0n, ...overrides }) as OrderLineView;
const LIVE = new Set(["P"]);

describe("the money of an order, line by line", () => {
  it("sets a voucher of the seller apart: 379.80 − 0.00 − 25.01 − 0.00 = 354.79", () => {
    expect(moneyLines(CONSUMER)).toEqual([
      { key: "gross", minor: 37980n },
      { key: "seller_discount", minor: 0n },
      { key: "seller_voucher", minor: -2501n },
      { key: "channel_discount", minor: 0n },
      { key: "payable", minor: 35479n },
      { key: "channel_payable", minor: 35479n },
    ]);
  });

  it("adds the deposit and takes both reductions off: 42.00 − 4.20 − 2.00 + 3.00 = 38.80", () => {
    expect(moneyLines(COMPANY)).toEqual([
      { key: "gross", minor: 4200n },
      { key: "seller_discount", minor: -420n },
      { key: "channel_discount", minor: -200n },
      { key: "sgr", minor: 300n },
      { key: "payable", minor: 3880n },
      { key: "channel_payable", minor: 3880n },
    ]);
  });

  it.each([CONSUMER, COMPANY, { ...CONSUMER, voucherMinor: 500n }])("always adds up to what is paid", (totals) => {
    const lines = moneyLines(totals);
    const parts = lines.filter(({ key }) => key !== "payable" && key !== "channel_payable");
    expect(parts.reduce((sum, { minor }) => sum + minor, 0n)).toBe(totals.payableMinor);
  });
});

describe("the VAT inside", () => {
  it("is 61.58 of 354.79 and 6.21 of 35.80, the deposit of 3.00 left out", () => {
    expect(vatLines([line({ netMinor: 35479n })], LIVE)).toEqual([{ rate: 21, minor: 6158n }]);
    expect(vatLines([line({ netMinor: 3580n, sgrMinor: 300n })], LIVE)).toEqual([{ rate: 21, minor: 621n }]);
  });

  it("is reckoned per rate over the sum of its lines, not per line", () => {
    // 3 × 0.05: per line 0.01 each (0.0087), together 0.026 = 0.03; at 11 % 1.11 holds exactly 0.11.
    const lines = [5n, 5n, 5n].map((netMinor) => line({ netMinor }));
    expect(vatLines([...lines, line({ netMinor: 111n, vatRate: 11 })], LIVE)).toEqual([
      { rate: 21, minor: 3n },
      { rate: 11, minor: 11n },
    ]);
  });

  it("leaves out what is cancelled, not sent, or free of VAT", () => {
    const lines = [
      line({ netMinor: 1000n, cancelled: 1 }),
      line({ netMinor: 1000n, packageId: "DEAD" }),
      line({ netMinor: 1000n, vatRate: 0 }),
    ];
    expect(vatLines(lines, LIVE)).toEqual([]);
  });
});
