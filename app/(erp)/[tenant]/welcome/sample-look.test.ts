import { describe, expect, it } from "vitest";
import type { SampleShop } from "@/lib/channels/sample/read-sample-shop";
import { phasesOf, stampOf } from "./sample-look";

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
