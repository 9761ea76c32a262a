import { expect, it } from "vitest";
import { helpTopicOf } from "./help-topics";

it.each([
  ["/cerdac/orders", "orders"],
  ["/cerdac/orders/0190aaaa", "order"],
  ["/cerdac/channels/new", "connect"],
  ["/cerdac/channels/0190aaaa", "catalogue"],
  ["/cerdac/channels/0190aaaa/sync", "sync"],
  ["/cerdac/products/new", "products"],
  ["/cerdac/stock/adjust", "adjustment"],
  ["/cerdac", "start"],
  ["/cerdac/something/else", "start"],
])("explains %s with the page %s", (path, topic) => {
  expect(helpTopicOf(path)).toBe(topic);
});
