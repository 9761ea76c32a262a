import { describe, expect, it } from "vitest";
import { isHopeless, parsePriceValue, pollDelaySeconds, priceValue, retryDelaySeconds } from "./push-values";

describe("push values", () => {
  it("writes and reads a price without losing a ban", () => {
    expect(priceValue(18990n, 24990n, "RON")).toBe("189.90/249.90 RON");
    expect(parsePriceValue("189.90/249.90 RON")).toEqual({ saleMinor: 18990n, listMinor: 24990n, currency: "RON" });
    expect(priceValue(5n, 100n, "RON")).toBe("0.05/1.00 RON");
    expect(parsePriceValue("0.05/1.00 RON")).toEqual({ saleMinor: 5n, listMinor: 100n, currency: "RON" });
    expect(parsePriceValue("12")).toBeNull();
    expect(parsePriceValue(null)).toBeNull();
  });
  it("waits longer after each failure, within a fifth of the plan", () => {
    expect(retryDelaySeconds(1, 0.5)).toBe(15);
    expect(retryDelaySeconds(1, 0)).toBe(12);
    expect(retryDelaySeconds(4, 0.5)).toBe(120);
    expect(retryDelaySeconds(99, 1)).toBe(1080);
  });
  it("asks for a batch after 2 s and never slower than each 30 s", () => {
    expect(pollDelaySeconds(0)).toBe(4);
    expect(pollDelaySeconds(50)).toBe(30);
  });
  it("knows what repeating cannot mend, and gives the rest another chance", () => {
    expect(isHopeless(["Produsul cu codul de bare 5940000000000 nu a fost găsit."])).toBe(true);
    expect(isHopeless(["Temporary problem, try later"])).toBe(false);
  });
});
