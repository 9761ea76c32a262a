import { expect, it } from "vitest";
import { isDatabaseAway } from "./is-database-away";

it.each([
  [Object.assign(new Error("Can't reach database server"), { code: "P1001" }), true],
  [new Error("Client has encountered a connection error and is not queryable"), true],
  [new Error("Transaction API error: Unable to start a transaction in the given time."), true],
  [new Error("outer", { cause: Object.assign(new Error("x"), { originalCode: "57P01" }) }), true],
  [Object.assign(new Error("x"), { meta: { driverAdapterError: { cause: { code: "ECONNREFUSED" } } } }), true],
  [Object.assign(new Error("unique"), { code: "P2002" }), false],
  [new Error("anything else"), false],
  ["text", false],
  [null, false],
])("%s: %s", (error, isAway) => expect(isDatabaseAway(error)).toBe(isAway));

it("does not run in circles", () => {
  const circle: { cause?: unknown } = {};
  circle.cause = circle;
  expect(isDatabaseAway(circle)).toBe(false);
});
