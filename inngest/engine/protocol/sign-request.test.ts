import { createHash, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isAuthorised, signRequest } from "./sign-request";

const key = "00112233445566778899aabbccddeeff";

describe("signRequest", () => {
  it("signs the body and the second with the key's text, prefix or not", () => {
    const mac = createHmac("sha256", key).update('{"a":1}1795486482').digest("hex");
    expect(signRequest('{"a":1}', key, 1_795_486_482_999)).toBe(`t=1795486482&s=${mac}`);
    expect(signRequest('{"a":1}', `signkey-prod-${key}`, 1_795_486_482_000)).toBe(`t=1795486482&s=${mac}`);
  });
});

describe("isAuthorised", () => {
  const hashed = createHash("sha256").update(Buffer.from(key, "hex")).digest("hex");

  it.each([[`Bearer ${hashed}`], [`Bearer signkey-prod-${hashed}`], [`Bearer ${key}`]])("takes %s", (header) => {
    expect(isAuthorised(header, key)).toBe(true);
    expect(isAuthorised(header, `signkey-prod-${key}`)).toBe(true);
  });

  it.each([[undefined], [""], ["Bearer undefined"], [`Bearer ${hashed.slice(1)}`]])("refuses %s", (header) => {
    expect(isAuthorised(header, key)).toBe(false);
  });
});
