import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { pagePolicy } from "@/lib/core/page-policy";
import { config, proxy } from "./proxy";

const asked = (path: string) => proxy(new NextRequest(`http://marfa.test${path}`));

/** A policy as its directives: name → sources. */
const directives = (policy: string | null) =>
  new Map(
    (policy ?? "").split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources] as const;
    }),
  );

it("leads an address with the sign NUL to the same one without it", () => {
  const answer = asked("/cerdac/orders?q=lum%00&county=%00");
  expect(answer.status).toBe(307);
  expect(answer.headers.get("location")).toBe("http://marfa.test/cerdac/orders?q=lum&county=");
});

it.each([
  "/%00/evil.example/x",
  "/%00%00/evil.example",
  "/%00%5Cevil.example",
  "/%00\\evil.example",
  "//%00evil.example",
])("leads nobody to another host by a sign that goes: %s", (path) => {
  // Next writes the address of its own host without the host: what is left must not begin with two slashes.
  const target = new URL(asked(path).headers.get("location") ?? "");
  const written = target.pathname + target.search;
  expect(new URL(written, "http://marfa.test").host).toBe("marfa.test");
});

describe("what calls itself an action", () => {
  const called = (path: string, method: string) =>
    proxy(new NextRequest(`http://marfa.test${path}`, { method, headers: { "next-action": "a" } }));

  it("is refused at an address with the sign NUL, which no page of ours has", () => {
    expect(called("/cerdac/orders?q=%00", "POST").status).toBe(400);
  });

  it("passes as it came: its page has a policy already", () => {
    const answer = called("/cerdac/orders?q=lum", "POST");
    expect(answer.headers.get("x-middleware-next")).toBe("1");
    expect(answer.headers.get("content-security-policy")).toBeNull();
    expect(answer.headers.get("x-middleware-override-headers")).toBeNull();
  });

  it("is a page like any other when it only reads", () => {
    expect(called("/cerdac/orders?q=%00", "GET").headers.get("location")).toBe("http://marfa.test/cerdac/orders?q=");
    expect(called("/cerdac/orders", "GET").headers.get("content-security-policy")).not.toBeNull();
  });

  it("comes through here whatever its headers say", () => {
    expect(config.matcher.map((one) => Object.keys(one))).toEqual([["source"]]);
  });
});

it("lets every other address pass", () => {
  expect(asked("/cerdac/orders?q=lum%C3%A2nare").headers.get("location")).toBeNull();
});

describe("the policy of a page", () => {
  it("is told to the browser and to Next alike, with a nonce that no other answer has", () => {
    const [one, other] = [asked("/"), asked("/")];
    const policy = one.headers.get("content-security-policy");
    expect(policy).not.toBeNull();
    expect(one.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
    expect(policy).toContain(`'nonce-${one.headers.get("x-middleware-request-x-nonce")}'`);
    expect(policy).not.toBe(other.headers.get("content-security-policy"));
  });

  it.each([true, false])("lets no foreign origin in (https: %s)", (isHttps) => {
    const policy = directives(pagePolicy({ nonce: "n", isDevelopment: false, isHttps }));
    expect(policy.get("script-src")).toEqual(["'self'", "'nonce-n'", "'strict-dynamic'"]);
    expect(policy.get("style-src")).toEqual(["'self'", "'nonce-n'"]);
    const withNonce = ["script-src", "style-src"];
    const sources = new Set([...policy].filter(([name]) => !withNonce.includes(name)).flatMap(([, all]) => all));
    expect([...sources].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", "blob:", "data:"]);
    expect(policy.get("img-src")).toEqual(["'self'", "data:", "blob:"]);
    expect([...policy].filter(([, all]) => all.includes("'unsafe-inline'")).map(([name]) => name)).toEqual([
      "style-src-attr",
    ]);
    expect(policy.has("upgrade-insecure-requests")).toBe(isHttps);
  });

  it.each(["/", "/cerdac/orders", "/no.such.page", "/help/orders", "/cerdac/settings/v1.2"])("stands on %s", (path) =>
    expect(path).toMatch(new RegExp(`^${config.matcher[0]?.source}$`)),
  );
  it.each(["/api/v1/orders", "/_next/static/chunks/a.js", "/cerdac/images/0190"])("is not needed on %s", (path) =>
    expect(path).not.toMatch(new RegExp(`^${config.matcher[0]?.source}$`)),
  );
});
