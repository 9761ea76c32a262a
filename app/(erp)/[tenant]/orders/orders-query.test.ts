import { expect, it } from "vitest";
import { listOf, loadOrdersQuery } from "./orders-query";

const daysOf = (address: string) => {
  const { placedFrom, placedTo } = listOf(loadOrdersQuery(new URLSearchParams(address)));
  return [placedFrom, placedTo];
};

it("reads days of the calendar, and passes over what is none", () => {
  expect(daysOf("from=2024-02-29&to=2026-11-24")).toEqual(["2024-02-29", "2026-11-24"]);
  // The database has no year 0 and would refuse the list.
  expect(daysOf("from=0000-01-01&to=2026-02-30")).toEqual([undefined, undefined]);
  expect(daysOf("from=azi&to=")).toEqual([undefined, undefined]);
});
