import { expect, it } from "vitest";
import { isNoAnswer, isSignedOut, tryAction } from "./try-action";

it("answers for a network that is away, in the shape of every action", async () => {
  const result = await tryAction<{ data?: string; serverError?: unknown }>(() =>
    Promise.reject(new TypeError("Failed to fetch")),
  );
  expect(isNoAnswer(result.serverError)).toBe(true);
  expect(result.data).toBeUndefined();
});

it("passes on what leads to another page", async () => {
  const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/x;307;" });
  await expect(tryAction(() => Promise.reject(redirect))).rejects.toBe(redirect);
});

it("leaves an answer as it is and knows an ended session", async () => {
  expect(await tryAction(async () => ({ data: 1 }))).toEqual({ data: 1 });
  expect(isSignedOut({ code: "unauthenticated" })).toBe(true);
  expect(isSignedOut({ code: "forbidden" })).toBe(false);
  expect(isSignedOut(undefined)).toBe(false);
});
