import type { Answer } from "../http/answers";
import { gatewayError, productError } from "../http/answers";

/** Reads a JSON object, or gives the bare 500 of the gateway that malformed input gets (traps T3 and T4). */
export function readJsonObject(body: string): { value: Record<string, unknown> } | { refusal: Answer } {
  try {
    const value: unknown = JSON.parse(body);
    if (isObject(value)) return { value };
  } catch {
    // Answered below, as for everything that is not an object.
  }
  return { refusal: gatewayError() };
}

/** Reads `{"items": [...]}` with 1 to 1000 objects. */
export function readItems(body: string): { items: Record<string, unknown>[] } | { refusal: Answer } {
  const read = readJsonObject(body);
  if ("refusal" in read) return read;
  const { items } = read.value;
  if (!Array.isArray(items) || !items.every(isObject)) return { refusal: gatewayError() };
  if (items.length === 0) return { refusal: invalid("items.empty", "Items can not be empty") };
  if (items.length > 1000)
    return { refusal: invalid("items.size.exceeded", "Items size can not be greater than 1000") };
  return { items };
}

/** A whole number of the query within bounds; the fallback when it was left out. Null when it is not valid. */
export function readWhole(
  query: URLSearchParams,
  name: string,
  fallback: number,
  min: number,
  max: number,
): number | null {
  const given = query.get(name);
  if (given === null || given === "") return fallback;
  const value = Number(given);
  return Number.isInteger(value) && value >= min && value <= max ? value : null;
}

/** Splits "a,b" and repeated parameters into one list without blanks. */
export function readList(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(","))
    .map((value) => value.trim())
    .filter(Boolean);
}

/** 400 in the form of the product services. */
export function invalid(key: string, message: string): Answer {
  return productError(400, key, message, "TrendyolValidationException");
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
