import { describe, expect, it } from "vitest";
import { availableToSell } from "./available-to-sell";

const level = (warehouseId: string, onHand: number | string, reserved: number | string, counted = true) => ({
  warehouseId,
  onHand,
  reserved,
  counted,
});

describe("availableToSell", () => {
  it("is unknown, not zero, when nothing was ever counted", () => {
    expect(availableToSell({ levels: [], warehouseIds: ["a"], buffer: 0, cap: null })).toEqual({ known: false });
    expect(availableToSell({ levels: [level("a", 0, 2, false)], warehouseIds: ["a"], buffer: 0, cap: null })).toEqual({
      known: false,
    });
  });

  it("is zero when somebody counted zero", () => {
    expect(availableToSell({ levels: [level("a", 0, 0)], warehouseIds: ["a"], buffer: 0, cap: null })).toMatchObject({
      known: true,
      available: 0,
    });
  });

  it("sums only the given warehouses", () => {
    const levels = [level("a", 7, 2), level("b", 4, 0), level("c", 100, 0)];
    expect(availableToSell({ levels, warehouseIds: ["a", "b"], buffer: 0, cap: null })).toEqual({
      known: true,
      available: 9,
      terms: [
        { kind: "warehouse", warehouseId: "a", onHand: 7, reserved: 2, free: 5 },
        { kind: "warehouse", warehouseId: "b", onHand: 4, reserved: 0, free: 4 },
      ],
    });
  });

  it("keeps the buffer back and never falls below zero", () => {
    expect(availableToSell({ levels: [level("a", 10, 3)], warehouseIds: ["a"], buffer: 2, cap: null })).toMatchObject({
      available: 5,
    });
    expect(availableToSell({ levels: [level("a", 1, 3)], warehouseIds: ["a"], buffer: 2, cap: null })).toMatchObject({
      available: 0,
    });
  });

  it("stops at the cap and says so", () => {
    const capped = availableToSell({ levels: [level("a", 50, 0)], warehouseIds: ["a"], buffer: 5, cap: 20 });
    expect(capped).toMatchObject({ available: 20 });
    expect(capped.known && capped.terms.at(-1)).toEqual({ kind: "cap", pieces: 20 });
  });

  it("sells whole pieces only, rounded down after the sum", () => {
    const levels = [level("a", "1.6", 0), level("b", "1.6", 0)];
    expect(availableToSell({ levels, warehouseIds: ["a", "b"], buffer: 0, cap: null })).toMatchObject({ available: 3 });
  });

  it("lets a warehouse in the red eat up the others", () => {
    const levels = [level("a", -2, 0), level("b", 5, 0)];
    expect(availableToSell({ levels, warehouseIds: ["a", "b"], buffer: 0, cap: null })).toMatchObject({ available: 3 });
  });
});
