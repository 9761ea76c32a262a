/** NUL and halves of signs, as an answer has them that was cut in the middle of one: the database refuses JSON that holds them. */
const REFUSED = /[\0\p{Cs}]/gu;

/** A value as JSON that can be stored, with a mark where the database would refuse a sign: what a channel says may hold any. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "string" ? part.replace(REFUSED, "\uFFFD") : part,
  );
}
