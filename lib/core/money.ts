import { Decimal } from "decimal.js";
import { AppError } from "./errors";

export type Currency = "RON" | "EUR" | "BGN" | "CZK" | "HUF" | "USD";

/** An amount in the smallest unit (bani) of its currency. Never a float. */
export type Money = { readonly minor: bigint; readonly currency: Currency };

/** An amount from its smallest units. */
export function money(minor: bigint | number, currency: Currency = "RON"): Money {
  return { minor: BigInt(minor), currency };
}

export function add(a: Money, b: Money): Money {
  return { minor: a.minor + sameCurrency(a, b).minor, currency: a.currency };
}

export function subtract(a: Money, b: Money): Money {
  return { minor: a.minor - sameCurrency(a, b).minor, currency: a.currency };
}

/** Sum of any number of amounts of one currency; zero of `currency` when there are none. */
export function sum(amounts: readonly Money[], currency: Currency = "RON"): Money {
  return amounts.reduce(add, money(0n, amounts[0]?.currency ?? currency));
}

/** Half away from zero, the rule of our tax documents. The only rounding of money in the code base. */
export function roundToMinor(value: Decimal.Value, currency: Currency = "RON"): Money {
  const minor = new Decimal(value).times(100).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return { minor: BigInt(minor.toFixed(0)), currency };
}

/** Splits `total` by weights without losing a ban: the first parts carry the remainder. Weights must not all be zero. */
export function allocate(total: Money, weights: readonly bigint[]): Money[] {
  const whole = weights.reduce((a, b) => a + b, 0n);
  if (whole <= 0n || weights.some((weight) => weight < 0n)) throw new AppError("invalid_input", { reason: "weights" });
  const sign = total.minor < 0n ? -1n : 1n;
  const magnitude = total.minor * sign;
  const parts = weights.map((weight) => (magnitude * weight) / whole);
  let left = magnitude - parts.reduce((a, b) => a + b, 0n);
  return parts.map((part, index) => {
    const extra = left > 0n && (weights[index] ?? 0n) > 0n ? 1n : 0n;
    left -= extra;
    return { minor: (part + extra) * sign, currency: total.currency };
  });
}

/** The API's form: "189.90", "-0.05". */
export function toDecimalString(amount: Money | bigint): string {
  const minor = typeof amount === "bigint" ? amount : amount.minor;
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, "0");
  return `${minor < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const DECIMAL = /^-?\d{1,13}(\.\d{1,2})?$/;

/** Reads the API's decimal form exactly; more than two decimals or any other sign is `invalid_input`. */
export function fromDecimalString(text: string, currency: Currency = "RON"): Money {
  if (!DECIMAL.test(text)) throw new AppError("invalid_input", { reason: "amount", amount: text.slice(0, 40) });
  return roundToMinor(text, currency);
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new AppError("invalid_input", { reason: "currency" });
  return b;
}
