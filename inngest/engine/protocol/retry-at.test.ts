import { describe, expect, it } from "vitest";
import { parseRetryAfter, retryAt } from "./retry-at";

describe("retryAt (conformance case 42)", () => {
  it.each([
    [0, 15, 45],
    [1, 30, 60],
    [2, 60, 90],
    [3, 120, 150],
    [9, 7200, 7230],
    [19, 7200, 7230],
  ])("attempt %d failed: the next is due after %d to %d seconds", (attempt, from, to) => {
    for (let turn = 0; turn < 50; turn++) {
      const delay = retryAt(attempt, null, 0).getTime() / 1000;
      expect(delay).toBeGreaterThanOrEqual(from);
      expect(delay).toBeLessThanOrEqual(to);
    }
  });

  it("a flat interval replaces the table", () => expect(retryAt(3, 2, 1000)).toEqual(new Date(3000)));
});

describe("parseRetryAfter", () => {
  const now = 1_795_486_482_700;

  it("counts seconds from the whole second", () => {
    expect(parseRetryAfter("4", now)).toEqual(new Date(1_795_486_486_000));
  });

  it("keeps between one second and a day", () => {
    expect(parseRetryAfter("0", now)).toEqual(new Date(now + 1000));
    expect(parseRetryAfter("999999", now)).toEqual(new Date(now + 86_400_000));
    expect(parseRetryAfter("2020-01-01T00:00:00Z", now)).toEqual(new Date(now + 1000));
  });

  it("takes a date exactly and nothing as nothing", () => {
    expect(parseRetryAfter(new Date(now + 4000).toISOString(), now)).toEqual(new Date(now + 4000));
    expect(parseRetryAfter(null, now)).toBeNull();
    expect(parseRetryAfter("soon", now)).toBeNull();
  });
});
