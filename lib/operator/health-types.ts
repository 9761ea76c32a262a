/** What waits somewhere: how much, and since when the oldest does. */
export type Queue = { count: number; oldest: Date | null };

/** `null` when this engine tells nothing about itself (a hosted Inngest has a dashboard of its own). */
export type EngineHealth =
  | { answers: false }
  | {
      answers: true;
      stats: {
        openRuns: number;
        failedLastDay: number;
        waitingForSlot: number;
        dueJobs: number;
        oldestDueSeconds: number;
      } | null;
    };

export type Health = {
  at: Date;
  engine: EngineHealth;
  /** Events that the engine was not told yet. */
  outbox: Queue;
  mails: Queue & { failing: number };
  /** Values that could leave now: sending started, connection active, account alive. */
  pushes: Queue;
  /** Values that wait because their account or connection is stopped. */
  held: number;
  quarantined: number;
  /** Calls that were sent and not answered for yet. */
  batches: Queue;
  /** Long runs under way; `oldest` is the last sign of life of the quietest. */
  runs: Queue & { failedLastDay: number };
  connections: { all: number; failing: readonly FailingConnection[]; failingCount: number };
  budgets: readonly { kind: string; inUse: number; fullUntil: Date | null }[];
  database: { bytes: number; tables: readonly { name: string; bytes: number }[] };
};

export type FailingConnection = {
  id: string;
  name: string;
  tenantSlug: string;
  tenantName: string;
  state: string;
  since: Date | null;
  failureCode: string | null;
};
