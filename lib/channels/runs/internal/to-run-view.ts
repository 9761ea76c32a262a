import { z } from "zod";
import type { RunError, RunKind, RunPhase, RunState, RunView } from "../run-types";

const phases = z.array(z.object({ name: z.string(), done: z.number(), total: z.number().nullable() }));
const runError = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()).default({}) });

export type RunRow = {
  id: string;
  connectionId: string;
  kind: string;
  state: string;
  phases: unknown;
  error: unknown;
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
    startedAt: row.startedAt,
    heartbeatAt: row.heartbeatAt,
    finishedAt: row.finishedAt,
    createdAt: row.createdAt,
  };
}

export function readPhases(value: unknown): RunPhase[] {
  return phases.parse(value);
}
