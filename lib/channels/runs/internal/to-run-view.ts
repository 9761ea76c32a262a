import { z } from "zod";
import type { RunError, RunKind, RunNote, RunOptions, RunPhase, RunResult, RunState, RunView } from "../run-types";

const phases = z.array(z.object({ name: z.string(), done: z.number(), total: z.number().nullable() }));
const runError = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()).default({}) });

const runOptions = z.object({ openingStock: z.boolean().optional() });
const runResult = z.object({
  import: z
    .object({
      created: z.number(),
      linked: z.number(),
      undecided: z.number(),
      failed: z.number(),
      failures: z.array(z.object({ listingId: z.string(), code: z.string() })),
    })
    .optional(),
  drift: z
    .object({
      count: z.number(),
      differences: z.array(
        z.object({
          listingId: z.string(),
          field: z.enum(["STOCK", "PRICE"]),
          believed: z.string().nullable(),
          seen: z.string(),
        }),
      ),
    })
    .optional(),
});
const runLog = z.array(
  z.object({
    at: z.string(),
    kind: z.enum(["step", "busy", "retry"]),
    phase: z.string(),
    done: z.number(),
    seconds: z.number(),
  }),
);

export type RunRow = {
  id: string;
  connectionId: string;
  kind: string;
  state: string;
  phases: unknown;
  error: unknown;
  options: unknown;
  result: unknown;
  log: unknown;
  startedAt: Date | null;
  heartbeatAt: Date | null;
  finishedAt: Date | null;
  createdAt: Date;
};

export const RUN_COLUMNS = {
  id: true,
  connectionId: true,
  kind: true,
  state: true,
  phases: true,
  error: true,
  options: true,
  result: true,
  log: true,
  startedAt: true,
  heartbeatAt: true,
  finishedAt: true,
  createdAt: true,
} as const;

export function toRunView(row: RunRow): RunView {
  return {
    id: row.id,
    connectionId: row.connectionId,
    kind: row.kind as RunKind,
    state: row.state as RunState,
    phases: readPhases(row.phases),
    error: row.error === null ? null : (runError.parse(row.error) as RunError),
    options: readOptions(row.options),
    result: readResult(row.result),
    log: readLog(row.log),
    startedAt: row.startedAt,
    heartbeatAt: row.heartbeatAt,
    finishedAt: row.finishedAt,
    createdAt: row.createdAt,
  };
}

export function readPhases(value: unknown): RunPhase[] {
  return phases.parse(value);
}

/** What was asked of a run; nothing for a run from before there were options. */
export function readOptions(value: unknown): RunOptions {
  return runOptions.catch({}).parse(value);
}

/** What a run brought; nothing yet for anything else. */
export function readResult(value: unknown): RunResult {
  return runResult.catch({}).parse(value);
}

/** The lines of a run's log, oldest first. */
export function readLog(value: unknown): RunNote[] {
  return runLog.catch([]).parse(value);
}
