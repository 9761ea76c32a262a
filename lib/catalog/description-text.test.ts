import { describe, expect, it } from "vitest";
import { descriptionFromText, descriptionToText } from "./description-text";
import { sanitiseDescription } from "./sanitise-description";

describe("a description as text", () => {
  it.each(["Un rând", "Două\nrânduri", "Primul\n\nal doilea, 3 < 5 & „ghilimele”", ""])(
    "comes back as it was typed: %j",
    (text) => expect(descriptionToText(sanitiseDescription(descriptionFromText(text)))).toBe(text),
  );

  it("stays HTML when it is more than paragraphs", () => {
    const html = "<ul><li>bumbac</li></ul>";
    expect(descriptionFromText(html)).toBe(html);
    expect(descriptionToText(html)).toBe(html);
    expect(descriptionToText("<p><b>Lână</b></p>")).toBe("<p><b>Lână</b></p>");
  });

  it("keeps paragraphs beside tags within a line", () => {
    expect(descriptionFromText("Lut\n\nars <b>bine</b>")).toBe("<p>Lut</p><p>ars <b>bine</b></p>");
  });

  it("never makes a tag of what was text", () => {
    expect(descriptionFromText("a < b > c")).toBe("<p>a &lt; b &gt; c</p>");
  });
});
