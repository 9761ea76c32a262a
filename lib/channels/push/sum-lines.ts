import type { AvailabilityTerm } from "@/lib/stock/available-to-sell";

/** A line of "Why 12?". `pieces` is null where the line only says why a place adds nothing. */
export type SumLine =
  | { kind: "warehouse"; warehouseId: string; onHand: number; reserved: number; pieces: number }
  | { kind: "unknown_warehouse"; warehouseId: string; pieces: null }
  | { kind: "not_sent"; warehouseId: string; pieces: null }
  | { kind: "buffer"; buffer: number; pieces: number }
  | { kind: "whole"; pieces: number }
  | { kind: "below_zero"; pieces: number }
  | { kind: "cap"; cap: number; pieces: number }
  | { kind: "cap_untouched"; cap: number; pieces: null }
  | { kind: "channel_limit"; limit: number; pieces: number };

/**
 * The terms of `availableToSell` as lines that add up to its result. What the function did besides adding (whole pieces, never
 * below zero, the cap) is a line with the pieces that it took or gave, so that no line has to be believed. Pure.
 */
export function sumLines(input: {
  readonly terms: readonly AvailabilityTerm[];
  readonly available: number;
  /** The connection's own cap; a lower bound that bit is the most that the channel takes. */
  readonly cap: number | null;
  /** Warehouses that hold the product but are not sent to this channel. */
  readonly notSent: readonly string[];
}): SumLine[] {
  const { terms, available, cap, notSent } = input;
  const lines: SumLine[] = [];
  let sum = 0;
  for (const term of terms) {
    if (term.kind === "warehouse") {
      const { warehouseId, onHand, reserved, free } = term;
      lines.push({ kind: "warehouse", warehouseId, onHand, reserved, pieces: free });
      sum += free;
    } else if (term.kind === "unknown_warehouse") {
      lines.push({ kind: "unknown_warehouse", warehouseId: term.warehouseId, pieces: null });
    }
  }
  for (const warehouseId of notSent) lines.push({ kind: "not_sent", warehouseId, pieces: null });
  for (const term of terms) {
    if (term.kind !== "buffer") continue;
    lines.push({ kind: "buffer", buffer: term.pieces, pieces: -term.pieces });
    sum -= term.pieces;
  }
  const whole = Math.floor(tidy(sum));
  if (tidy(sum) !== whole && sum > 0) lines.push({ kind: "whole", pieces: tidy(whole - sum) });
  if (sum < 0) lines.push({ kind: "below_zero", pieces: tidy(-sum) });
  const bound = terms.find((term) => term.kind === "cap");
  const taken = available - Math.max(0, whole);
  if (bound && bound.pieces === cap) lines.push({ kind: "cap", cap, pieces: taken });
  else if (bound) lines.push({ kind: "channel_limit", limit: bound.pieces, pieces: taken });
  else if (cap !== null) lines.push({ kind: "cap_untouched", cap, pieces: null });
  return lines;
}

/** Quantities have three decimals at most; sums of doubles get tails. */
function tidy(pieces: number): number {
  return Math.round(pieces * 1000) / 1000;
}
