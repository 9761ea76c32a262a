import { expect, it } from "vitest";
import { following, guideStepOf, isStandingRight, stepAfter } from "./guide-steps";

const ID = "0190a3c2-0000-7000-8000-000000000001";

it.each([
  ["orders", "orders", "orders"],
  ["orders", `orders/${ID}`, "order"],
  ["order", `orders/${ID}`, "order"],
  ["order", "products/new", "order"],
  ["order", `products/${ID}`, "stock"],
  ["stock", `stock/adjust?product=${ID}`, "stock"],
  ["stock", `stock/adjustments/${ID}`, "channel"],
  ["channel", `channels/${ID}`, "channel"],
  ["channel", `channels/${ID}?q=cana&explica=${ID}`, "end"],
  ["channel", `channels/${ID}?explica=${ID}`, "end"],
  ["channel", `channels/${ID}/listings/${ID}`, "end"],
  ["end", `orders/${ID}`, "end"],
] as const)("%s at %s: %s", (step, address, next) => {
  expect(stepAfter(step, address)).toBe(next);
});

it("skipping comes to the end and stays there", () => {
  expect(following("orders")).toBe("order");
  expect(following("channel")).toBe("end");
  expect(following("end")).toBe("end");
});

it.each([
  ["cerdac-deco:stock", "stock"],
  ["alta-firma:stock", null],
  ["cerdac-deco:fly", null],
  ["cerdac-deco", null],
  [undefined, null],
])("the cookie %s names %s", (cookie, step) => {
  expect(guideStepOf(cookie, "cerdac-deco")).toBe(step);
});

it.each([
  ["orders", "orders?state=uncovered", true],
  ["orders", "today", false],
  ["order", "orders", false],
  ["stock", `products/${ID}`, true],
  ["stock", `stock/adjust?product=${ID}`, true],
  ["stock", "products", false],
  ["channel", `channels/${ID}`, true],
  ["channel", "channels/new", false],
  ["end", `channels/${ID}`, false],
] as const)("%s at %s needs no way there: %s", (step, address, isRight) => {
  expect(isStandingRight(step, address)).toBe(isRight);
});
