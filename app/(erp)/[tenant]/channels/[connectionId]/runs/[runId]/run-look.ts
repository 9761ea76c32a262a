import type { NodeKind } from "@/components/states/state-vocabulary";
import type { RunView } from "@/lib/channels/runs/run-types";

/** Phases run one after the other: those before the current one are done, those after it have not begun. */
export function nodeOfPhase(run: RunView, index: number): NodeKind {
  if (run.state === "completed") return "done";
  const current = currentPhase(run);
  if (index < current) return "done";
  if (index > current) return "none";
  if (run.state === "failed") return "broken";
  return run.state === "paused" ? "parked" : "moving";
}

function currentPhase(run: RunView): number {
  const last = run.phases.findLastIndex((phase) => phase.done > 0);
  const at = Math.max(0, last);
  const phase = run.phases[at];
  const isFull = phase !== undefined && phase.total !== null && phase.done >= phase.total && phase.done > 0;
  return isFull ? Math.min(at + 1, run.phases.length - 1) : at;
}

/** Milliseconds still to go by the speed so far; null while too little is known. */
export function remainingOf(run: RunView, now: Date): number | null {
  if (run.state === "completed") return 0;
  if (!run.startedAt) return null;
  const done = run.phases.reduce((sum, phase) => sum + phase.done, 0);
  const left = run.phases.reduce((sum, phase) => sum + Math.max(0, (phase.total ?? phase.done) - phase.done), 0);
  if (done === 0 || left === 0) return null;
  return Math.max(1_000, Math.round(((now.getTime() - run.startedAt.getTime()) / done) * left));
}

/** Pieces a minute since the beginning; null while it says nothing. */
export function perMinute(run: RunView, now: Date): number | null {
  if (!run.startedAt) return null;
  const minutes = (now.getTime() - run.startedAt.getTime()) / 60_000;
  const done = run.phases.reduce((sum, phase) => sum + phase.done, 0);
  return done === 0 || minutes < 0.05 ? null : Math.round(done / minutes);
}
