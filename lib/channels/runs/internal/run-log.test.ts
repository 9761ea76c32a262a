import { describe, expect, it } from "vitest";
import type { RunNote } from "../run-types";
import { withNote } from "./run-log";

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, second)).toISOString();
const step = (second: number, done: number, phase = "approved"): RunNote => ({
  at: at(second),
  kind: "step",
  phase,
  done,
  seconds: 0,
});

describe("withNote", () => {
  it("folds steps of one phase within four seconds, and keeps the time of the first", () => {
    const log = [step(0, 100), step(2, 100), step(3, 91)].reduce<RunNote[]>(withNote, []);
    expect(log).toEqual([{ ...step(0, 291) }]);
  });

  it("begins a line with another phase, after a while, and around a rest", () => {
    const rest: RunNote = { at: at(1), kind: "busy", phase: "approved", done: 0, seconds: 6 };
    const log = [step(0, 100), rest, step(2, 100), step(7, 100), step(8, 5, "images")].reduce<RunNote[]>(withNote, []);
    expect(log.map((note) => [note.kind, note.phase, note.done])).toEqual([
      ["step", "approved", 100],
      ["busy", "approved", 0],
      ["step", "approved", 100],
      ["step", "approved", 100],
      ["step", "images", 5],
    ]);
  });

  it("keeps the last sixty lines", () => {
    const log = Array.from({ length: 70 }, (_, index) => step(index * 10, index)).reduce<RunNote[]>(withNote, []);
    expect(log).toHaveLength(60);
    expect(log.at(-1)?.done).toBe(69);
  });
});
