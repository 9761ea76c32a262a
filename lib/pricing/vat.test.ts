import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, allocate, money, sum } from "@/lib/core/money";
import { grossFromNet, netFromGross, vatFromGross } from "./vat";

describe("VAT", () => {
  it("takes the tax out of a price with tax", () => {
    expect(netFromGross(money(12_100), 21)).toEqual(money(10_000));
    expect(vatFromGross(money(12_100), 21)).toEqual(money(2_100));
    // 189.90 / 1.21 = 156.9421…
    expect(netFromGross(money(18_990), 21)).toEqual(money(15_694));
    // 9.99 / 1.11 = 9.00 exactly
    expect(netFromGross(money(999), 11)).toEqual(money(900));
  });

  it("rounds half away from zero, in both directions", () => {
    // 0.03 / 2 = 0.015
    expect(netFromGross(money(3), 100)).toEqual(money(2));
    expect(netFromGross(money(-3), 100)).toEqual(money(-2));
  });

  it("leaves an amount without tax as it is", () => {
    expect(netFromGross(money(777), 0)).toEqual(money(777));
    expect(vatFromGross(money(777), 0)).toEqual(money(0));
  });

  it("puts the tax on a net price", () => {
    expect(grossFromNet(money(15_694), 21)).toEqual(money(18_990));
  });

  it("never loses a ban between net and tax", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n }),
        fc.integer({ min: 0, max: 100 }),
        (minor, rate) => {
          const gross = money(minor);
          expect(add(netFromGross(gross, rate), vatFromGross(gross, rate))).toEqual(gross);
        },
      ),
    );
  });

  it("splits a total by weights without losing a ban", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n }),
        fc
          .array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 20 })
          .filter((w) => w.some((x) => x > 0n)),
        (minor, weights) => {
          expect(sum(allocate(money(minor), weights))).toEqual(money(minor));
        },
      ),
    );
  });
});
