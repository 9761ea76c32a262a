import { expect, it } from "vitest";
import { parseAnswer } from "./parse-answer";

it("keeps numbers of sixteen digits and more exact, as text, and leaves texts alone", () => {
  const text =
    '{"cargoTrackingNumber": 72800275041111771234, "lineId": 4765900101, "note": "\\"x\\": 12345678901234567890, "}';
  expect(parseAnswer(text)).toEqual({
    isJson: true,
    body: { cargoTrackingNumber: "72800275041111771234", lineId: 4765900101, note: '"x": 12345678901234567890, ' },
  });
});

it("skips a byte order mark, and says what is no JSON", () => {
  expect(parseAnswer('\ufeff{"a":1}')).toEqual({ isJson: true, body: { a: 1 } });
  expect(parseAnswer("  ")).toEqual({ isJson: false, reason: "empty" });
  expect(parseAnswer("<!DOCTYPE html><p>502</p>")).toEqual({ isJson: false, reason: "html" });
  expect(parseAnswer('{"a":[1,2')).toEqual({ isJson: false, reason: "broken" });
});
