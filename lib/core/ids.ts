import { v7 } from "uuid";

/** A new UUIDv7: unique, and sorted by the moment of its making. */
export function newId(): string {
  return v7();
}

/** The smallest UUIDv7 of a millisecond: ids made since then are not below it, so that an index of ids finds them. */
export function smallestIdAt(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id at all; anything else is "not found" without asking the database. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && UUID.test(text);
}
