import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ChannelAdapter, ChannelCursor, ChannelSession } from "../../channel-port";
import type { RunOptions, RunResult } from "../run-types";

/** Where a run stands: its phase, the place in it, and what the whole run has to remember. */
export type RunCursor = {
  phase: string;
  at: ChannelCursor | null;
  /** ISO; the beginning of the run as the channel's data is concerned. */
  startedAt: string;
  /** ISO; a delta reads what changed since. null = everything. */
  since: string | null;
  /** Pages of listings stored so far, and listings on them. */
  pages: number;
  seen: number;
};

export type PhaseContext = {
  tenant: TenantContext;
  session: ChannelSession;
  adapter: ChannelAdapter;
  runId: string;
  connectionId: string;
  cursor: RunCursor;
  options: RunOptions;
};

/** What one step of a phase brought: the network is behind it, and `store` writes in the transaction that moves the cursor. */
export type PhaseStep = {
  store: (tx: TenantTx) => Promise<void>;
  /** Added to the phase's count. */
  done: number;
  /** null = unknown, or as before. */
  total: number | null;
  /** Instead of `total`, where only what was left before this step can be counted. */
  left?: number;
  /** Place of the next step; null = this phase is finished. */
  next: ChannelCursor | null;
  /** Added to the run's memory. */
  seen?: number;
  /** Adds to what the run has brought so far; asked after `store`, in the same transaction. */
  result?: (before: RunResult) => RunResult;
  /** Seconds to let pass before the next step. */
  waitSeconds?: number;
};

export type RunPhaseHandler = (context: PhaseContext) => Promise<PhaseStep>;
