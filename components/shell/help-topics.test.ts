import { expect, it } from "vitest";
import { helpTopicOf } from "./help-topics";

it.each([
  ["/cerdac/orders", "orders"],
  ["/cerdac/orders/0190aaaa", "order"],
  ["/cerdac/channels/new", "connect"],
  ["/cerdac/channels/0190aaaa", "catalogue"],
  ["/cerdac/channels/0190aaaa/sync", "sync"],
  ["/cerdac/channels/0190aaaa/listings/0190bbbb", "listing"],
  ["/cerdac/products/new", "product-edit"],
  ["/cerdac/products/0190aaaa", "product"],
  ["/cerdac/stock/adjust", "adjustment"],
  ["/cerdac/settings/members", "people"],
  ["/cerdac/settings/members/0190aaaa", "person"],
  ["/operator", "operator"],
  ["/operator/tenants/cerdac", "operator"],
  ["/cerdac", "start"],
  ["/cerdac/something/else", "start"],
])("explains %s with the page %s", (path, topic) => {
  expect(helpTopicOf(path)).toBe(topic);
});
