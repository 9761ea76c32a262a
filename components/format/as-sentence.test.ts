import { expect, test } from "vitest";
import { asSentence } from "./as-sentence";

test("what was typed stands among sentences as one", () => {
  expect(asSentence("factura 14 nu e plătită")).toBe("Factura 14 nu e plătită.");
  expect(asSentence("șters la cerere ")).toBe("Șters la cerere.");
});

test("an end of its own is left", () => {
  expect(asSentence("Unpaid.")).toBe("Unpaid.");
  expect(asSentence("Sună-ne!")).toBe("Sună-ne!");
  expect(asSentence("scrie „da.”")).toBe("Scrie „da.”");
});
