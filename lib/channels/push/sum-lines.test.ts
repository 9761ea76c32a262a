import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availableToSell } from "@/lib/stock/available-to-sell";
import { sumLines } from "./sum-lines";

function linesOf(
  levels: { onHand: number; reserved: number; counted?: boolean }[],
  buffer: number,
  cap: number | null,
) {
  const available = availableToSell({
    levels: levels.map((level, at) => ({ warehouseId: `w${at}`, counted: true, ...level })),
    warehouseIds: levels.map((_, at) => `w${at}`),
    buffer,
    cap,
  });
  if (!available.known) return null;
  return {
    available: available.available,
    lines: sumLines({ terms: available.terms, available: available.available, cap, notSent: ["other"] }),
  };
}

describe("sumLines", () => {
  it("tells the warehouse, what is not sent, the buffer and the cap that did not bite", () => {
    expect(linesOf([{ onHand: 21, reserved: 6 }], 3, 50)?.lines).toEqual([
      { kind: "warehouse", warehouseId: "w0", onHand: 21, reserved: 6, pieces: 15 },
      { kind: "not_sent", warehouseId: "other", pieces: null },
      { kind: "buffer", buffer: 3, pieces: -3 },
      { kind: "cap_untouched", cap: 50, pieces: null },
    ]);
  });

  it("names the warehouse that was never counted", () => {
    const told = linesOf(
      [
        { onHand: 4, reserved: 0 },
        { onHand: 0, reserved: 0, counted: false },
      ],
      0,
      null,
    );
    expect(told?.lines.map((line) => line.kind)).toEqual(["warehouse", "unknown_warehouse", "not_sent"]);
  });

  it("tells the connection's cap from the most that the channel takes", () => {
    const terms = [
      { kind: "warehouse", warehouseId: "w0", onHand: 30_051, reserved: 0, free: 30_051 },
      { kind: "cap", pieces: 20_000 },
    ] as const;
    const last = (cap: number | null) => sumLines({ terms, available: 20_000, cap, notSent: [] }).at(-1);
    expect(last(null)).toEqual({ kind: "channel_limit", limit: 20_000, pieces: -10_051 });
    expect(last(50_000)).toEqual({ kind: "channel_limit", limit: 20_000, pieces: -10_051 });
    expect(last(20_000)).toEqual({ kind: "cap", cap: 20_000, pieces: -10_051 });
  });

  it("adds up to what is sent, whatever the levels, the buffer and the cap", () => {
    const level = fc.record({
      onHand: fc.integer({ min: -50_000, max: 900_000 }).map((thousandths) => thousandths / 1000),
      reserved: fc.integer({ min: 0, max: 90_000 }).map((thousandths) => thousandths / 1000),
    });
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 20 }),
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
        (levels, buffer, cap) => {
          const told = linesOf(levels, buffer, cap);
          const sum = told?.lines.reduce((total, line) => total + (line.pieces ?? 0), 0);
          expect(sum).toBeCloseTo(told?.available ?? Number.NaN, 3);
        },
      ),
    );
  });
});
