/** What a person typed, understood or not. "ambiguous": 1.234 may be one and a bit, or over a thousand. */
export type MoneyReading =
  | { kind: "ok"; minor: bigint }
  | { kind: "empty" }
  | { kind: "invalid" }
  | { kind: "ambiguous"; small: bigint; large: bigint };

/**
 * Reads a sum as people type it: 1234,56 · 1.234,56 · 1234.56 · 1 234,56, with lei or RON after it. When both signs occur
 * the last one is the decimal sign; a lone point before exactly three digits is not guessed but asked about.
 */
export function readMoney(text: string): MoneyReading {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/(lei|leu|ron)$/i, "")
    .replace(/\u2212/g, "-");
  if (bare === "") return { kind: "empty" };
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(bare)) return { kind: "invalid" };

  const negative = bare.startsWith("-");
  const digits = negative ? bare.slice(1) : bare;
  const sign = decimalSign(digits);
  if (sign === "ambiguous") {
    const [whole = "", rest = ""] = digits.split(".");
    return {
      kind: "ambiguous",
      small: signed(toMinor(whole, rest.slice(0, 2)), negative),
      large: signed(toMinor(whole + rest, ""), negative),
    };
  }
  if (sign === "invalid") return { kind: "invalid" };

  const cut = sign === null ? digits.length : digits.lastIndexOf(sign);
  const whole = digits.slice(0, cut).replace(/[.,]/g, "");
  const fraction = digits.slice(cut + 1);
  if (!/^\d*$/.test(fraction) || fraction.length > 2) return { kind: "invalid" };
  return { kind: "ok", minor: signed(toMinor(whole, fraction), negative) };
}

function decimalSign(digits: string): "." | "," | null | "ambiguous" | "invalid" {
  const points = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (points === 0 && commas === 0) return null;
  if (points > 0 && commas > 0) {
    const last = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
    const decimals = last === "." ? points : commas;
    if (decimals > 1) return "invalid";
    const groups = digits.slice(0, digits.lastIndexOf(last)).split(last === "." ? "," : ".");
    return groups.slice(1).every((group) => group.length === 3) && /^\d{1,3}$/.test(groups[0] ?? "") ? last : "invalid";
  }
  if (commas === 1) return ",";
  if (commas > 1) return "invalid";
  if (points > 1) {
    const groups = digits.split(".");
    return groups.slice(1).every((group) => group.length === 3) && /^\d{1,3}$/.test(groups[0] ?? "") ? null : "invalid";
  }
  return /^\d{1,3}\.\d{3}$/.test(digits) && !digits.startsWith("0") ? "ambiguous" : ".";
}

function toMinor(whole: string, fraction: string) {
  return BigInt(`${whole === "" ? "0" : whole}${fraction.padEnd(2, "0")}`);
}

function signed(minor: bigint, negative: boolean) {
  return negative ? -minor : minor;
}
