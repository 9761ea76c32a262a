import { expect, it } from "vitest";
import { budgetsOf, type LimitGroup } from "./trendyol-limits";

/** Calls and seconds of the smallest tier, from the seller's documentation (reference 1.5). */
const DOCUMENTED: [string, LimitGroup, number, number][] = [
  ["inventory.read", "productRead", 1000, 60],
  ["inventory.write", "inventoryWrite", 350, 60],
  ["orders.read", "orderRead", 30, 60],
];

it.each(DOCUMENTED)("%s of %s stays within %i calls in %i seconds", (endpoint, group, calls, seconds) => {
  const [perEndpoint, perGroup] = budgetsOf("1001", endpoint, group);
  expect(perGroup!.burst + seconds * perGroup!.ratePerSecond).toBeLessThanOrEqual(calls);
  expect(perEndpoint!.burst + 10 * perEndpoint!.ratePerSecond).toBeLessThanOrEqual(50);
  // The buckets are the seller's, shared by all tenants and processes whatever they call the connection.
  expect(perGroup!.key).toBe(`trendyol:1001:group:${group}`);
  for (const budget of [perEndpoint!, perGroup!]) expect(budget.keep).toBeLessThan(budget.burst);
});

it("leaves five seconds between two readings of the stream", () => {
  const [stream] = budgetsOf("1001", "orders.stream", "orderRead");
  expect(stream).toMatchObject({ burst: 1 });
  expect(1 / stream!.ratePerSecond).toBeGreaterThanOrEqual(5);
});
