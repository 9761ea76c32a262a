/** Shared words of the embedded engine. An "event" is what a sender posts; a "run" is one execution of one function. */

export interface EngineSettings {
  databaseUrl: string;
  host: string;
  port: number;
  /** Accepted event keys; empty accepts any key, as the development server does. */
  eventKeys: string[];
  /** Signing key with or without its `signkey-…-` prefix; null means development mode: nothing is signed or checked. */
  signingKey: string | null;
  /** App endpoints to sync at start, such as `http://127.0.0.1:3000/api/inngest`. */
  appUrls: string[];
  /** Seconds between attempts, flat; null means the growing table of the protocol. */
  retryInterval: number | null;
  /** How many calls to the app run at the same time in this process. */
  maxCalls: number;
  log: (line: string) => void;
}

export interface EventPayload {
  name: string;
  data: unknown;
  id: string;
  ts: number;
  user: unknown;
  v?: string;
}

/** `internalId` is the ULID that the sender got back; `payload.id` is the sender's own id where one was given. */
export interface StoredEvent {
  internalId: string;
  payload: EventPayload;
}

export type Trigger = { event: string; expression?: string } | { cron: string };

export interface ConcurrencyLimit {
  limit: number;
  key?: string;
}

export interface CancelRule {
  event: string;
  if?: string;
  timeout?: string;
}

/** A function as the app registered it, already checked: everything in here is supported. */
export interface FunctionConfig {
  id: string;
  name: string;
  url: string;
  triggers: Trigger[];
  maxAttempts: number;
  concurrency: ConcurrencyLimit[];
  singleton?: { mode: "skip" | "cancel"; key?: string };
  batch?: { maxSize: number; timeoutMs: number; key?: string };
  debounce?: { periodMs: number; timeoutMs?: number; key?: string };
  throttle?: { limit: number; periodMs: number; burst: number; key?: string };
  idempotency?: string;
  cancel: CancelRule[];
}

export interface RegisteredFunction {
  id: string;
  app: string;
  config: FunctionConfig;
}

export type RunStatus = "Running" | "Completed" | "Failed" | "Cancelled";

/** What a queue job asks for: call the app, or mark a sleep as over. */
export interface JobData {
  kind: "call" | "wake";
  runId: string;
  functionId: string;
  /** `step` asks the app to discover what comes next; otherwise the hash of the planned step to run. */
  stepId: string;
  attempt: number;
  /** True for a step planned together with others: the app must run just this one. */
  parallel: boolean;
  /** Stays the same over the attempts of one job. */
  jobId: string;
}

/** One claimed job. `id` names the row in the queue and is what leases and slots hang on. */
export interface ClaimedJob {
  id: string;
  data: JobData;
}

export interface RunError {
  error?: string;
  name: string;
  message: string;
  stack?: string;
  cause?: unknown;
}

export const QUEUE = "calls";
export const DISCOVERY = "step";
