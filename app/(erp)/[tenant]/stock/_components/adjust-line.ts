import type { StockLine } from "@/lib/stock/find-stock-lines";

/** More pieces than this in one place are a scanned code, not a quantity (the verb refuses them too). */
export const MOST_PIECES = 9_999_999;

export type Mode = "count" | "delta";
export type DraftLine = StockLine & { readonly mode: Mode; readonly typed: string };

export type LineOutcome =
  | { readonly kind: "empty" }
  | { readonly kind: "wrong"; readonly problem: "not_a_number" | "absurd" | "negative_count" | "too_fine" }
  | {
      readonly kind: "ok";
      readonly after: number;
      readonly delta: number;
      /** below zero is refused by the verb, below the promised pieces is allowed but told */
      readonly trouble: "below_zero" | "below_reserved" | null;
    };

/** What a line does to the stock, from what was typed: with a comma or a point, blanks ignored. Pure. */
export function outcomeOf(line: DraftLine): LineOutcome {
  const text = line.typed
    .replace(/[\s\u00a0]/g, "")
    .replace("−", "-")
    .replace(",", ".");
  if (text === "") return { kind: "empty" };
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) return { kind: "wrong", problem: "not_a_number" };
  const amount = Number(text);
  if (!/^[+-]?\d+(\.\d{1,3})?$/.test(text)) return { kind: "wrong", problem: "too_fine" };
  if (line.mode === "count" && amount < 0) return { kind: "wrong", problem: "negative_count" };
  const after = round(line.mode === "count" ? amount : line.onHand + amount);
  if (Math.abs(amount) > MOST_PIECES || after > MOST_PIECES) return { kind: "wrong", problem: "absurd" };
  // A stock in the red may be brought up step by step, never further down.
  const trouble = after < 0 && after < line.onHand ? "below_zero" : after < line.reserved ? "below_reserved" : null;
  return { kind: "ok", after, delta: round(after - line.onHand), trouble };
}

/** Whether nothing at all was said yet: there is nothing to save. */
export function isUntouched(lines: readonly DraftLine[]): boolean {
  return lines.every((line) => outcomeOf(line).kind === "empty");
}

/** What the verb is told; only for lines that are ok. */
export function toInputLine(
  line: DraftLine,
): { productId: string; onHand: number } | { productId: string; delta: number } {
  const outcome = outcomeOf(line);
  if (outcome.kind !== "ok") throw new Error(`the line of ${line.productId} says nothing yet`);
  const { productId } = line;
  return line.mode === "count" ? { productId, onHand: outcome.after } : { productId, delta: outcome.delta };
}

function round(pieces: number): number {
  return Math.round(pieces * 1000) / 1000;
}
