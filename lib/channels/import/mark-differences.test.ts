import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodes, compareNames, type Piece } from "./mark-differences";

const shown = (pieces: readonly Piece[]) => pieces.map((one) => (one.differs ? `[${one.text}]` : one.text)).join("");
const text = (pieces: readonly Piece[]) => pieces.map((one) => one.text).join("");

describe("compareCodes", () => {
  it("marks the one digit that differs", () => {
    const { kind, left, right } = compareCodes("5941234500120", "5941234500124");
    expect(kind).toBe("near");
    expect(shown(left)).toBe("594123450012[0]");
    expect(shown(right)).toBe("594123450012[4]");
  });

  it("marks punctuation of codes that are the same without it", () => {
    const { kind, left, right } = compareCodes("CANA.330/ALB", "cana-330-alb");
    expect(kind).toBe("signs");
    expect(shown(left)).toBe("CANA[.]330[/]ALB");
    expect(shown(right)).toBe("cana[-]330[-]alb");
  });

  it("marks nothing in codes that have little in common, and calls equal ones equal", () => {
    expect(compareCodes("ARD350-VERDE", "SET-4")).toMatchObject({ kind: "different", right: [{ differs: false }] });
    expect(compareCodes("can-1 ", "CAN-1").kind).toBe("same");
    // Two articles of one company: the same first digits say nothing.
    expect(compareCodes("5941234001041", "5941234000983").kind).toBe("different");
  });
});

describe("compareNames", () => {
  it("marks words of one alone, whatever their order, case, diacritics and punctuation", () => {
    const { kind, left, right } = compareNames(
      "Cană ceramică verde Ardeal 350ml",
      "Cana ceramica smălțuită „Ardeal”, 350 ml",
    );
    expect(kind).toBe("near");
    expect(shown(left)).toBe("Cană ceramică [verde] Ardeal 350ml");
    expect(shown(right)).toBe("Cana ceramica [smălțuită] „Ardeal”, 350 ml");
  });

  it("calls names of the same words the same, and strangers different", () => {
    expect(compareNames("Miere, salcâm 720 g", "miere SALCAM 720g").kind).toBe("same");
    expect(compareNames("Covor iută", "Lampă de masă").kind).toBe("different");
  });
});

it("never loses or adds a sign", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80, unit: "grapheme" }),
      fc.string({ maxLength: 80, unit: "grapheme" }),
      (a, b) => {
        for (const compare of [compareCodes, compareNames]) {
          const { left, right } = compare(a, b);
          expect([text(left), text(right)]).toEqual([a, b]);
        }
      },
    ),
  );
});
