import { expect, it, vi } from "vitest";
import { withinLimit } from "./within-limit";

it("hands on a small body only, and reads none that is large or does not say so", async () => {
  const handle = vi.fn(async () => new Response("done"));
  const statusOf = async (length: string | null) => {
    const headers = new Headers(length === null ? {} : { "content-length": length });
    return (await withinLimit(handle)(new Request("http://marfa.test", { method: "POST", headers }))).status;
  };
  expect(await statusOf("200")).toBe(200);
  for (const length of [null, "20001", "1e9", "-1", ""])
    expect([length, await statusOf(length)]).toEqual([length, 413]);
  expect(handle).toHaveBeenCalledTimes(1);
});
