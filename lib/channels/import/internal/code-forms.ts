import { gtinBody, isGtin } from "@/lib/catalog/gtin";
import { normaliseCode } from "@/lib/catalog/normalise-code";

/** A code without its punctuation: "AB-12.3" and "ab 123" have one. null when too short to say anything. */
export function bareForm(code: string): string | null {
  const bare = normaliseCode(code).replace(/[^\p{L}\p{N}]/gu, "");
  return bare.length >= 4 ? bare : null;
}

/** What two GTINs share that differ in the check digit alone. null when the code has no form of a GTIN-12 to -14. */
export function gtinForm(code: string): string | null {
  const digits = normaliseCode(code);
  return digits.length >= 12 ? gtinBody(digits) : null;
}

/** Whether two codes are one GTIN but for the check digit, of which at most one can be right. */
export function differsInCheckDigit(a: string, b: string): boolean {
  const [x, y] = [normaliseCode(a), normaliseCode(b)];
  const body = gtinForm(x);
  return x !== y && body !== null && body === gtinForm(y) && !(isGtin(x) && isGtin(y));
}

/** Digits of a name in their order: "Cană 330 ml, 2 buc" → "330 2". Two names with other digits are two products. */
export function digitsOf(name: string): string {
  return (name.match(/\d+/g) ?? []).join(" ");
}

/** The words of a name for comparing: no diacritics, no case, no punctuation, each once. */
export function wordsOf(name: string): Set<string> {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of the words that two names have in common (Jaccard), 0–100. */
export function nameSimilarity(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.size === 0 || y.size === 0) return 0;
  let common = 0;
  for (const word of x) if (y.has(word)) common += 1;
  return Math.round((100 * common) / (x.size + y.size - common));
}
