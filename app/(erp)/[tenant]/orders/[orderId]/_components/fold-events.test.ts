import { expect, it } from "vitest";
import type { OrderEventView } from "@/lib/orders/order-types";
import { foldEvents } from "./fold-events";

const event = (id: string, second: number, kind: string, data: OrderEventView["data"] = {}): OrderEventView => ({
  id,
  at: new Date(Date.UTC(2026, 10, 24, 9, 0, second)),
  kind,
  data,
  actorKind: "system",
  actorId: null,
});

it("puts the newest on top and sums what moved at once between the same packages", () => {
  const folded = foldEvents([
    event("1", 0, "placed"),
    event("2", 5, "pieces_moved", { from: "A", to: "B", pieces: 1 }),
    event("3", 5, "pieces_moved", { from: "A", to: "B", pieces: 3 }),
    event("4", 5, "pieces_moved", { from: "A", to: "C", pieces: 2 }),
    event("5", 9, "pieces_moved", { from: "A", to: "B", pieces: 1 }),
  ]);
  expect(folded.map(({ id, data }) => [id, data.to ?? null, data.pieces ?? null])).toEqual([
    ["5", "B", 1],
    ["4", "C", 2],
    ["2", "B", 4],
    ["1", null, null],
  ]);
});
