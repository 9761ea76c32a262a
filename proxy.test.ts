import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { proxy } from "./proxy";

const asked = (path: string) => proxy(new NextRequest(`http://marfa.test${path}`));

it("leads an address with the sign NUL to the same one without it", () => {
  const answer = asked("/cerdac/orders?q=lum%00&county=%00");
  expect(answer.status).toBe(307);
  expect(answer.headers.get("location")).toBe("http://marfa.test/cerdac/orders?q=lum&county=");
});

it("lets every other address pass", () => {
  expect(asked("/cerdac/orders?q=lum%C3%A2nare").headers.get("location")).toBeNull();
});
