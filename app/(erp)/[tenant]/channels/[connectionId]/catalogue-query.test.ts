import { describe, expect, it } from "vitest";
import { catalogueFilter, filtersOfTabs, isNarrowed, loadCatalogueQuery, openedListing } from "./catalogue-query";

const CONNECTION = "01a20c50-78cb-762b-8b1f-267c6e08d995";
const filterOf = (address: string) => catalogueFilter(loadCatalogueQuery(new URLSearchParams(address)), CONNECTION);

describe("catalogueFilter", () => {
  it.each([
    ["", {}],
    ["view=moving", { push: "moving" }],
    ["view=rejected", { status: ["rejected"] }],
    ["view=archived&brand=Ardeal", { archived: true, brand: "Ardeal" }],
    ["view=moving&push=sent", { push: "sent" }],
    ["view=rejected&status=locked", { status: ["locked"] }],
    ["q=%20cană%20", { search: "cană" }],
    ["sync=stock_off&link=linked&category=12", { sync: "stock_off", link: "linked", category: "12" }],
  ])("reads %s", (address, filter) => {
    expect(filterOf(address)).toEqual({ connectionId: CONNECTION, ...filter });
  });

  it("takes no notice of what is mangled", () => {
    expect(filterOf("view=nothing&status=x&push=y&sync=z&link=w")).toEqual({ connectionId: CONNECTION });
  });
});

it("calls a list narrowed by a chip or a search, not by its tab or order", () => {
  const narrowed = (address: string) => isNarrowed(loadCatalogueQuery(new URLSearchParams(address)));
  expect(["view=moving&sort=price", "q=%20"].map(narrowed)).toEqual([false, false]);
  expect(["q=x", "brand=a", "push=sent"].map(narrowed)).toEqual([true, true, true]);
});

it("counts the tabs within the search: what each of them would show when it is opened", () => {
  const tabs = (address: string) => filtersOfTabs(loadCatalogueQuery(new URLSearchParams(address)), CONNECTION);
  expect(tabs("view=moving&sort=price")).toEqual([]);
  const found = { connectionId: CONNECTION, search: "cană", brand: "Ardeal" };
  expect(tabs("q=cană&brand=Ardeal&view=drift&at=50")).toEqual([
    found,
    { ...found, push: "moving" },
    { ...found, push: "quarantined" },
    { ...found, push: "drift" },
    { ...found, link: "undecided" },
    { ...found, link: "unlinked" },
    { ...found, push: "excluded" },
    { ...found, status: ["rejected"] },
    { ...found, archived: true },
  ]);
});

it("asks for a listing that cannot exist when the id of the panel is mangled", () => {
  const opened = (address: string) => openedListing(loadCatalogueQuery(new URLSearchParams(address)));
  expect(opened("")).toBeNull();
  expect(opened(`explica=${CONNECTION}`)).toBe(CONNECTION);
  expect(opened("explica=x")).toBe("unknown");
});
