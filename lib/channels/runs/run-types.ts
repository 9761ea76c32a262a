export const RUN_KINDS = ["initial", "catalogue", "orders", "push", "drift", "import", "history"] as const;
export type RunKind = (typeof RUN_KINDS)[number];
export type RunState = "queued" | "running" | "paused" | "completed" | "failed";

/** How far a phase of a run is. `total` null = not known yet. */
export type RunPhase = { name: string; done: number; total: number | null };
export type RunError = { code: string; facts: Record<string, unknown> };

export type RunView = {
  id: string;
  connectionId: string;
  kind: RunKind;
  state: RunState;
  phases: RunPhase[];
  error: RunError | null;
  startedAt: Date | null;
  heartbeatAt: Date | null;
  finishedAt: Date | null;
  createdAt: Date;
};

/** Phases by kind, in their order. Which categories are in use is known once the listings are there. */
export const RUN_PHASES: Record<RunKind, readonly string[]> = {
  initial: ["categories", "approved", "unapproved", "attributes", "images"],
  catalogue: ["approved", "unapproved", "images"],
  orders: ["orders"],
  history: ["history"],
  push: ["push"],
  drift: ["drift"],
  import: ["import"],
};
