export const RUN_KINDS = ["initial", "catalogue", "orders", "push", "drift", "import", "history"] as const;
export type RunKind = (typeof RUN_KINDS)[number];
export type RunState = "queued" | "running" | "paused" | "completed" | "failed";

/** How far a phase of a run is. `total` null = not known yet. */
export type RunPhase = { name: string; done: number; total: number | null };
export type RunError = { code: string; facts: Record<string, unknown> };

/**
 * Asked of a run beyond its kind. `openingStock`: an import takes the channel's quantities as the first count, of what it brings in and
 * of what was linked before but never counted.
 */
export type RunOptions = { openingStock?: boolean };

/** What an import did, over all its steps. Of the failures at most 200 are named. */
export type ImportTally = {
  created: number;
  linked: number;
  undecided: number;
  failed: number;
  failures: { listingId: string; code: string }[];
};
/** A field of which the channel showed another value than we had confirmed; it is sent again. */
export type Difference = { listingId: string; field: "STOCK" | "PRICE"; believed: string | null; seen: string };
/** What a run brought besides counts. Of the differences at most 200 are named, all are counted. */
export type RunResult = { import?: ImportTally; drift?: { count: number; differences: Difference[] } };

/**
 * A line of a run's log. `step`: a page of a phase was stored; `busy`: the channel asks for a rest; `retry`: it did not answer
 * and is asked again. Lines of one phase within a few seconds are one.
 */
export type RunNote = { at: string; kind: "step" | "busy" | "retry"; phase: string; done: number; seconds: number };

export type RunView = {
  id: string;
  connectionId: string;
  kind: RunKind;
  state: RunState;
  phases: RunPhase[];
  error: RunError | null;
  options: RunOptions;
  result: RunResult;
  /** Newest last. */
  log: RunNote[];
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
  import: ["import", "opening"],
};
