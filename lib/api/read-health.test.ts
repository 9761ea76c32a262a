import { expect, it } from "vitest";
import { readHealth } from "./read-health";

it("is down without a database, and does not throw (tests of this kind have none)", async () => {
  expect(await readHealth()).toMatchObject({ status: "down", database: "down" });
});
