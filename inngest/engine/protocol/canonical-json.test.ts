import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";

describe("canonicalJson", () => {
  it("sorts keys at every depth and leaves undefined out", () => {
    expect(canonicalJson({ b: { d: 1, c: 2 }, a: [{ z: 1, y: 2 }], u: undefined })).toBe(
      '{"a":[{"y":2,"z":1}],"b":{"c":2,"d":1}}',
    );
  });

  it("writes numbers and texts as RFC 8785 does", () => {
    expect(canonicalJson([1e21, 1e-7, 0.1, -0, "ț\n<", null, true])).toBe('[1e+21,1e-7,0.1,0,"ț\\n<",null,true]');
  });

  it("sorts by UTF-16 code units", () => {
    expect(canonicalJson({ "\u20ac": 1, "\r": 2, "1": 3, "\u{1f600}": 4, ö: 5 })).toBe(
      '{"\\r":2,"1":3,"ö":5,"\u20ac":1,"\u{1f600}":4}',
    );
  });
});
