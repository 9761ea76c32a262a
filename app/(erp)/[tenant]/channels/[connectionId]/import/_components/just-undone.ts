import type { UndoneRow } from "@/lib/channels/import/list-import-journal";

/** So long what was undone stands above the journal: the rows move up, and who pressed looks there for what came of it. */
const SEEN_FOR_MS = 5 * 60_000;

/** What was undone last, while it is news; `undone` is newest first. */
export function justUndone(undone: readonly UndoneRow[], now: Date): UndoneRow | null {
  const [last] = undone;
  return last && now.getTime() - last.at.getTime() < SEEN_FOR_MS ? last : null;
}
