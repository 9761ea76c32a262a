import { describe, expect, it } from "vitest";
import type { StockStoryEntry } from "@/lib/stock/stock-story";
import { type StoredSend, tellHistory } from "./tell-history";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 8, minute));

const send = (minute: number, changes: Partial<StoredSend> = {}): StoredSend => ({
  batchId: `batch-${minute}`,
  at: at(minute),
  stockValue: "5",
  priceValue: null,
  outcome: "confirmed",
  detail: null,
  resolvedAt: new Date(at(minute).getTime() + 18_400),
  readBack: false,
  ...changes,
});
const place = { warehouseId: "w", warehouseName: "Depozit" };
const promise = (minute: number, number: string): StockStoryEntry => ({
  ...place,
  id: `r-${number}`,
  at: at(minute),
  quantity: 2,
  orderId: `id-${number}`,
  orderNumber: number,
  kind: "reservation",
  wanted: 2,
  state: "active",
  endedAt: null,
});
const moved = (minute: number, movement: "receipt" | "sale"): StockStoryEntry => ({
  ...place,
  id: `m-${minute}`,
  at: at(minute),
  quantity: 4,
  orderId: null,
  orderNumber: null,
  kind: "movement",
  movement,
  reason: null,
  note: null,
  balance: 9,
  actorKind: "member",
  actorName: "Ioana",
});

describe("tellHistory", () => {
  it("tells what was sent before, how long the verdict took, and which order changed it", () => {
    const [last] = tellHistory([send(30), send(10, { stockValue: "7" })], [promise(29, "108")]);
    expect(last).toMatchObject({ stockBefore: "7", stockValue: "5", seconds: 18 });
    expect(last?.causes).toEqual([{ kind: "order", orderId: "id-108", number: "108" }]);
  });

  it("skips sends that carried only the other field when it looks for what went before", () => {
    const told = tellHistory(
      [send(30), send(20, { stockValue: null, priceValue: "9.90/9.90 RON" }), send(10, { stockValue: "7" })],
      [promise(15, "107")],
    );
    expect(told[0]).toMatchObject({ stockBefore: "7" });
    expect(told[0]?.causes).toHaveLength(1);
    expect(told[1]).toMatchObject({ priceBefore: null, causes: [] });
  });

  it("gathers all that happened between two sends, and not the sale that a promise became", () => {
    const [last] = tellHistory([send(30), send(10)], [promise(28, "2"), moved(27, "sale"), moved(20, "receipt")]);
    expect(last?.causes.map((cause) => cause.kind)).toEqual(["order", "movement"]);
  });

  it("takes a promise that ended as the cause when it ended, not when it was made", () => {
    const released: StockStoryEntry = {
      ...promise(5, "9"),
      kind: "reservation",
      wanted: 2,
      state: "released",
      endedAt: at(25),
    };
    const [last] = tellHistory([send(30), send(10)], [released]);
    expect(last?.causes).toEqual([{ kind: "released", orderId: "id-9", number: "9" }]);
  });

  it("names one cause for the first send, not the whole past", () => {
    expect(tellHistory([send(30)], [promise(28, "2"), moved(20, "receipt")])[0]?.causes).toHaveLength(1);
  });
});
