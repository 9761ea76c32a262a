import { AppError } from "@/lib/core/errors";

/** Longest code a person may give, in signs. */
export const CODE_LENGTH = 100;

/** Blanks, control signs and invisible marks (zero width, direction): never part of a code's identity. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]+/gu;

/**
 * The form by which codes are compared and kept unique: compatibility signs unified (NFKC), no blanks or invisible signs,
 * upper case. "ab-12", " AB-12 " and "ＡＢ-12" are one code. Empty when nothing visible is left.
 */
export function normaliseCode(code: string): string {
  return code.normalize("NFKC").replace(INVISIBLE, "").toUpperCase().slice(0, 200);
}

/** A code as it is shown and stored: what the person typed, without invisible signs and with single blanks. */
export function cleanCode(code: string): string {
  return code
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]+/gu, "")
    .trim()
    .slice(0, 200);
}

/**
 * Checks a code that a person or an API client gives. A pasted list or table (line breaks, tabs, commas, semicolons) is
 * refused with `invalid_input`, reason "several_codes"; an empty or too long one with its reason.
 */
export function readCode(code: string, field = "code"): { code: string; normalisedCode: string } {
  const trimmed = code.trim();
  if (/[\n\r\t,;]/.test(trimmed)) throw new AppError("invalid_input", { field, reason: "several_codes" });
  if (trimmed.length > CODE_LENGTH) {
    throw new AppError("invalid_input", { field, reason: "too_long", limit: CODE_LENGTH });
  }
  const normalisedCode = normaliseCode(trimmed);
  if (normalisedCode === "") throw new AppError("invalid_input", { field, reason: "empty" });
  return { code: cleanCode(trimmed), normalisedCode };
}
