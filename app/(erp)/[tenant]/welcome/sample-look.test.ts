import { describe, expect, it } from "vitest";
import type { SampleShop } from "@/lib/channels/sample/read-sample-shop";
import { phasesOf, stampOf, toTryOf } from "./sample-look";

type Phase = { name: string; done: number; total: number | null };

function aShop(changes: Partial<SampleShop> = {}, phases: Phase[] = [], state = "running"): SampleShop {
  const names = ["categories", "approved", "unapproved", "attributes", "images"];
  const all = names.map((name) => phases.find((phase) => phase.name === name) ?? { name, done: 0, total: null });
  return {
    connectionId: "c",
    sellerId: "2001",
    readyAt: null,
    run: { state, phases: all } as SampleShop["run"],
    listings: 0,
    products: 0,
    orders: 0,
    uncovered: 0,
    isPushing: false,
    hasChangedStock: false,
    decided: 0,
    ...changes,
  };
}

const nodesOf = (shop: SampleShop) => Object.fromEntries(phasesOf(shop).map(({ key, node }) => [key, node]));

describe("the filling of a sample shop", () => {
  it("begins with the catalogue", () => {
    expect(nodesOf(aShop())).toEqual({
      connected: "done",
      catalogue: "moving",
      products: "none",
      push: "none",
      orders: "none",
      pictures: "none",
    });
  });

  it("does not hold the listings, which are variants, against the channel's number of models", () => {
    const phases = [
      { name: "approved", done: 10, total: 17 },
      { name: "unapproved", done: 0, total: 0 },
    ];
    const shop = aShop({ listings: 21 }, phases);
    expect(phasesOf(shop).find(({ key }) => key === "catalogue")).toMatchObject({ done: 21, total: null });
  });

  it("goes on to the products once the whole catalogue is read, beside the pictures", () => {
    const phases = [
      { name: "approved", done: 250, total: 250 },
      { name: "unapproved", done: 41, total: 41 },
      { name: "attributes", done: 3, total: 12 },
    ];
    const shop = aShop({ listings: 291, products: 200, orders: 9 }, phases);
    expect(nodesOf(shop)).toMatchObject({ catalogue: "done", products: "moving", push: "moving", orders: "done" });
    expect(phasesOf(shop).find(({ key }) => key === "products")).toMatchObject({ done: 200, total: 291 });
  });

  it("is done with the products although some are left to decide", () => {
    const shop = aShop({ listings: 291, products: 288, isPushing: true, readyAt: new Date() }, [], "completed");
    expect(nodesOf(shop)).toMatchObject({ products: "done", push: "done", pictures: "done" });
    expect(phasesOf(shop).find(({ key }) => key === "products")).toMatchObject({ done: 288, total: 288 });
  });

  it("shows where it broke", () => expect(nodesOf(aShop({}, [], "failed")).catalogue).toBe("broken"));

  it("has another stamp for whatever would look otherwise", () => {
    const shops = [
      aShop(),
      aShop({ orders: 1 }),
      aShop({ uncovered: 1 }),
      aShop({ isPushing: true }),
      aShop({}, [], "failed"),
    ];
    expect(new Set(shops.map(stampOf)).size).toBe(shops.length);
  });
});

describe("what is worth trying", () => {
  const full = { readyAt: new Date(), listings: 10, products: 7, orders: 4, uncovered: 2 };
  const nodes = (changes: Partial<SampleShop>) =>
    Object.fromEntries(toTryOf(aShop({ ...full, ...changes })).map(({ key, node }) => [key, node]));

  it("is not ticked before it is done, and has no box where nobody can know", () => {
    expect(nodes({})).toEqual({
      uncovered: "none",
      decide: "none",
      stock: "none",
      channel: undefined,
      own: undefined,
    });
  });

  it("is ticked by what the person did", () => {
    expect(nodes({ hasChangedStock: true })).toMatchObject({ stock: "done", uncovered: "none" });
    expect(nodes({ hasChangedStock: true, uncovered: 0 })).toMatchObject({ uncovered: "done" });
    expect(nodes({ products: 10, decided: 3 })).toMatchObject({ decide: "done" });
  });

  it("leaves a decision out that nobody was ever asked for", () => {
    expect(nodes({ products: 10 })).not.toHaveProperty("decide");
  });

  it("tells how many are left to decide, and of how many it was once none is left", () => {
    const count = (changes: Partial<SampleShop>) =>
      toTryOf(aShop({ ...full, ...changes })).find(({ key }) => key === "decide")?.count;
    expect(count({ products: 8, decided: 1 })).toBe(2);
    expect(count({ products: 10, decided: 3 })).toBe(3);
  });

  it("is drawn anew when something was done", () => {
    expect(stampOf(aShop({ ...full, hasChangedStock: true }))).not.toBe(stampOf(aShop(full)));
    expect(stampOf(aShop({ ...full, decided: 1 }))).not.toBe(stampOf(aShop(full)));
  });
});
