import { expect, it } from "vitest";
import { currentViewQuery, savedViewHref, savedViewTabs } from "./saved-view-tabs";

it("keeps filters and sort of an address, not the place in it or what is open", () => {
  const raw = { sort: "price", view: "moving", cursor: "abc", at: "50", explica: "x", saved: "y", status: undefined };
  expect(currentViewQuery(raw)).toBe("sort=price&view=moving");
});

it("writes the same view the same way, whatever the order of the address", () => {
  expect(currentViewQuery({ q: "cană", brand: "Ardeal" })).toBe(currentViewQuery({ brand: "Ardeal", q: "cană" }));
});

it("leads back to it", () => {
  expect(savedViewHref("/x/orders", { id: "7", query: "q=a" })).toBe("/x/orders?q=a&saved=7");
  expect(savedViewHref("/x/orders", { id: "7", query: "" })).toBe("/x/orders?saved=7");
});

it("counts each view in its order, once the counts are there", () => {
  const view = (id: string) => ({ id, name: id, query: "q=a", shared: false, mine: true });
  const views = [view("a"), view("b")];
  expect(savedViewTabs("/x", views, null).map(({ count }) => count)).toEqual([undefined, undefined]);
  const counts = [
    { count: 10_000, isMore: true },
    { count: 0, isMore: false },
  ];
  expect(savedViewTabs("/x", views, null, counts).map(({ count, over }) => [count, over])).toEqual([
    [10_000, true],
    [0, false],
  ]);
});
