import { expect, it } from "vitest";
import { saysHttps } from "./says-https";

it("goes by what the proxy says, like the cookie of the session", () => {
  expect(saysHttps(new Headers({ "x-forwarded-proto": "https" }))).toBe(true);
  expect(saysHttps(new Headers({ "x-forwarded-proto": "https:" }))).toBe(true);
  expect(saysHttps(new Headers({ "x-forwarded-proto": "http" }))).toBe(false);
  expect(saysHttps(new Headers())).toBe(true);
});
