import type { ZodType } from "zod";
import type { UnreadableItem } from "../../channel-port";

/** Reads rows one by one; a strange one is listed by its id and the place that does not fit, and its neighbours go on. */
export function readRows<T>(
  rows: readonly unknown[],
  schema: ZodType<T>,
  idField: string,
): { read: T[]; unreadable: UnreadableItem[] } {
  const read: T[] = [];
  const unreadable: UnreadableItem[] = [];
  for (const row of rows) {
    const result = schema.safeParse(row);
    if (result.success) read.push(result.data);
    else unreadable.push({ externalId: idOf(row, idField), reason: result.error.issues[0]?.path.join(".") || "shape" });
  }
  return { read, unreadable };
}

function idOf(row: unknown, idField: string): string | null {
  const id = typeof row === "object" && row !== null ? (row as Record<string, unknown>)[idField] : null;
  return typeof id === "string" || typeof id === "number" ? String(id) : null;
}
