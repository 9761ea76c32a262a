import { expect, it } from "vitest";
import { isDatabaseAway } from "./is-database-away";

it.each([
  [Object.assign(new Error("Can't reach database server"), { code: "P1001" }), true],
  [new Error("Client has encountered a connection error and is not queryable"), true],
  [new Error("Transaction API error: Unable to start a transaction in the given time."), true],
  [new Error("outer", { cause: Object.assign(new Error("x"), { originalCode: "57P01" }) }), true],
  [Object.assign(new Error("x"), { meta: { driverAdapterError: { cause: { code: "ECONNREFUSED" } } } }), true],
  // A raw query that finds nobody there, outside a transaction.
  [rawQueryFailed("DatabaseNotReachable"), true],
  [rawQueryFailed("ConnectionClosed"), true],
  [rawQueryFailed("UniqueConstraintViolation"), false],
  [Object.assign(new Error("unique"), { code: "P2002" }), false],
  [new Error("anything else"), false],
  ["text", false],
  [null, false],
])("%s: %s", (error, isAway) => expect(isDatabaseAway(error)).toBe(isAway));

function rawQueryFailed(kind: string): Error {
  const driverAdapterError = { name: "DriverAdapterError", cause: { kind, host: "127.0.0.1", port: 5432 } };
  return Object.assign(new Error("Raw query failed."), { code: "P2010", meta: { driverAdapterError } });
}

it("does not run in circles", () => {
  const circle: { cause?: unknown } = {};
  circle.cause = circle;
  expect(isDatabaseAway(circle)).toBe(false);
});
