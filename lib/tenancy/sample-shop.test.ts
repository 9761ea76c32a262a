import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { isSampleKey, isSampleShopOffered, sandboxPage } from "./sample-shop";

const SANDBOX = "http://127.0.0.1:4010/integration";
const given = { ...env };
beforeEach(() => {
  Object.assign(env, {
    SANDBOX_CONTROL_URL: "http://127.0.0.1:4011",
    SANDBOX_TRENDYOL_URL: SANDBOX,
    TRENDYOL_BASE_URL: SANDBOX,
  });
});
afterEach(() => Object.assign(env, given));

describe("the sample shop", () => {
  it.each(["SANDBOX_CONTROL_URL", "SANDBOX_TRENDYOL_URL"])("is not offered without %s", (name) => {
    expect(isSampleShopOffered()).toBe(true);
    Object.assign(env, { [name]: undefined });
    expect(isSampleShopOffered()).toBe(false);
  });

  it("is known by its keys, which no real seller has", () => {
    expect(["demo-key", "sample-x1"].map(isSampleKey)).toEqual([true, true]);
    expect(["second-key", "Xk29sample-", ""].map(isSampleKey)).toEqual([false, false, false]);
  });

  it("shows the page of the sandbox only where the sandbox is the whole world", () => {
    expect(sandboxPage("/?seller=2001")).toBe("http://127.0.0.1:4011/?seller=2001");
    Object.assign(env, { TRENDYOL_BASE_URL: "https://apigw.trendyol.com/integration" });
    expect(sandboxPage()).toBeNull();
  });
});
