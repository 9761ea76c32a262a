import { expect, it } from "vitest";
import { ERROR_STATUS } from "@/lib/core/errors";
import en from "@/messages/en/codes.json" with { type: "json" };
import ro from "@/messages/ro/codes.json" with { type: "json" };

it.each([["ro", ro] as const, ["en", en] as const])(
  "has a sentence in %s for every error code and no other",
  (_, words) => {
    expect(Object.keys(words.code).sort()).toEqual([...Object.keys(ERROR_STATUS), "internal"].sort());
    expect(Object.keys(words.field)).toEqual(Object.keys(ro.field));
  },
);
