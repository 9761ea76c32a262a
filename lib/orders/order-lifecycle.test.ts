import { describe, expect, it } from "vitest";
import { isStepAllowed, NEXT_STATES, ORDER_STATES, type OrderState, stageOfOrder } from "./order-lifecycle";

const live = (status: Parameters<typeof stageOfOrder>[0][number]["status"]) => ({
  status,
  isLive: true,
  isWaitingForSuccessor: false,
});
const dead = (status: "cancelled" | "unpacked", isWaitingForSuccessor = false) => ({
  status,
  isLive: false,
  isWaitingForSuccessor,
});

describe("the steps of an order", () => {
  it("reaches every state from a new order, and from every state an end", () => {
    expect(reachableFrom("new")).toEqual(new Set(ORDER_STATES));
    for (const state of ORDER_STATES) expect(reachableFrom(state)).toContain("returned");
  });

  it("never goes back from shipped to the shelf, nor from returned anywhere", () => {
    for (const state of ["new", "reserved", "uncovered", "picking", "packed", "invoiced"] as const) {
      expect(isStepAllowed("shipped", state)).toBe(false);
      expect(isStepAllowed("delivered", state)).toBe(false);
    }
    expect(NEXT_STATES.returned).toEqual([]);
  });
});

describe("stageOfOrder", () => {
  it.each([
    ["one live package speaks", [live("invoiced")], "created", "invoiced"],
    [
      "the least advanced of the live ones speaks",
      [live("shipped"), live("picking"), dead("cancelled")],
      "picking",
      "picking",
    ],
    ["a returned and a delivered parcel are delivered", [live("returned"), live("delivered")], "shipped", "delivered"],
    ["an unknown word counts as created", [live("unknown")], null, "created"],
    ["nothing alive is cancelled", [dead("cancelled"), dead("unpacked")], "created", "cancelled"],
    ["between a split and its successors nothing changes", [dead("unpacked", true)], "picking", "picking"],
    ["unpacked at first sight is cancelled", [dead("unpacked", true)], null, "cancelled"],
  ] as const)("%s", (_, packages, before, expected) => expect(stageOfOrder(packages, before)).toBe(expected));
});

function reachableFrom(start: OrderState): Set<OrderState> {
  const seen = new Set<OrderState>([start]);
  const open: OrderState[] = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    for (const next of NEXT_STATES[state]) {
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return seen;
}
