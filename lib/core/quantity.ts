import { Decimal } from "decimal.js";
import { AppError } from "./errors";

/** Pieces (or metres, kilograms) with up to three decimals; exact, never a float. */
export type Quantity = Decimal;

const LIMIT = new Decimal("99999999999");

/** Reads a number, text or database decimal; more than three decimals or an absurd size is `invalid_input`. */
export function quantity(value: Decimal.Value | { toString(): string }): Quantity {
  let read: Decimal;
  try {
    read = new Decimal(value.toString());
  } catch {
    throw new AppError("invalid_input", { reason: "quantity" });
  }
  if (!read.isFinite() || read.decimalPlaces() > 3 || read.abs().greaterThan(LIMIT)) {
    throw new AppError("invalid_input", { reason: "quantity" });
  }
  return read;
}

/** The API's form: a plain JSON number. Exact for every quantity we accept (14 digits). */
export function quantityToNumber(value: { toString(): string }): number {
  return Number(value.toString());
}
