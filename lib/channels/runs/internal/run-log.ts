import type { RunNote } from "../run-types";

const MOST_NOTES = 60;
const FOLD_MS = 4_000;

/**
 * The log with one line more. Steps of one phase within a few seconds are one line, and so is one rest after the other; the oldest
 * lines go. Pure.
 */
export function withNote(log: readonly RunNote[], note: RunNote): RunNote[] {
  const last = log.at(-1);
  const isSame = last !== undefined && last.kind === note.kind && last.phase === note.phase;
  if (isSame && (note.kind !== "step" || Date.parse(note.at) - Date.parse(last.at) < FOLD_MS)) {
    return [...log.slice(0, -1), { ...last, done: last.done + note.done, seconds: last.seconds + note.seconds }];
  }
  return [...log, note].slice(-MOST_NOTES);
}
