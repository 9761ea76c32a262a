import { randomUUID } from "node:crypto";
import type { EngineContext } from "../engine-context";
import { DISCOVERY, type JobData, type RegisteredFunction, type StoredEvent } from "../engine-types";
import { claimKeys, dedupeIdentity, returnKeys } from "../events/claim-key";
import { evaluateKey } from "../events/expression";
import { newUlid } from "../protocol/ulid";
import { enqueueJobs, type NewJob } from "../queue/enqueue-jobs";
import type { Tx } from "../store/open-store";
import { cancelRuns } from "./cancel-runs";
import { reserveThrottledStart } from "./reserve-throttled-start";

export interface RunRequest {
  fn: RegisteredFunction;
  /** The first is `event` of the run, all are `events`. */
  events: StoredEvent[];
  /** Not sooner than this. */
  startAt?: Date;
  /** Absent when the caller has already made sure that the events are new. */
  dedupeKey?: string;
}

interface NewRun extends RunRequest {
  runId: string;
  keys: { functionId: string; key: string }[];
}

/**
 * Makes the runs that survive the function's rules (event seen before, idempotency, singleton) and queues their first
 * call. All in the caller's transaction; nothing starts before it commits.
 */
export async function createRuns(tx: Tx, engine: EngineContext, requests: RunRequest[]): Promise<void> {
  const fresh = await withoutRepeats(tx, requests);
  const runs = await withSingletons(tx, engine, fresh);
  if (runs.length === 0) return;
  await storeRuns(tx, runs);
  const jobs: NewJob[] = [];
  for (const run of runs) jobs.push(await firstJob(tx, run));
  await enqueueJobs(tx, engine, jobs);
}

async function withoutRepeats(tx: Tx, requests: RunRequest[]): Promise<NewRun[]> {
  const runs = requests.map((request) => ({ ...request, runId: newUlid(), keys: keysOf(request) }));
  const claimed = await claimKeys(
    tx,
    runs.flatMap(({ keys }) => keys),
  );
  const survivors: NewRun[] = [];
  const surplus: { functionId: string; key: string }[] = [];
  for (const run of runs) {
    const free = run.keys.filter((key) => claimed.has(dedupeIdentity(key)));
    if (free.length < run.keys.length) {
      // Its event id is new, its idempotency value is not (or the other way round): what it claimed alone is free again.
      surplus.push(...free);
      continue;
    }
    // The first of several equal requests takes the key.
    for (const key of run.keys) claimed.delete(dedupeIdentity(key));
    survivors.push(run);
  }
  await returnKeys(
    tx,
    surplus.filter((key) => claimed.has(dedupeIdentity(key))),
  );
  return survivors;
}

function keysOf({ fn, events, dedupeKey }: RunRequest): { functionId: string; key: string }[] {
  const keys = dedupeKey ? [{ functionId: fn.id, key: dedupeKey }] : [];
  const { idempotency } = fn.config;
  const value = idempotency ? evaluateKey(idempotency, events[0]!.payload) : null;
  return value === null ? keys : [...keys, { functionId: fn.id, key: `once:${value}` }];
}

/** A singleton run owns (function, key) from here to its end: a newer one is dropped, or cancels the older. */
async function withSingletons(tx: Tx, engine: EngineContext, runs: NewRun[]): Promise<NewRun[]> {
  const kept = await withoutSkipped(tx, runs);
  let survivors: NewRun[] = [];
  for (const run of kept) {
    if (run.fn.config.singleton?.mode !== "cancel") {
      survivors.push(run);
      continue;
    }
    const replaced = await takeSingleton(tx, engine, run, singletonKey(run));
    survivors = [...survivors.filter(({ runId }) => runId !== replaced), run];
  }
  return survivors;
}

/** Takes the locks of all "skip" runs in one statement (a fan-out brings hundreds) and leaves out who came too late. */
async function withoutSkipped(tx: Tx, runs: NewRun[]): Promise<NewRun[]> {
  const wanting = runs.filter(({ fn }) => fn.config.singleton?.mode === "skip");
  if (wanting.length === 0) return runs;
  const taken = await tx.query<{ run_id: string }>(
    `INSERT INTO engine.singleton (function_id, key, run_id)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS w (function_id, key, run_id) ORDER BY 1, 2, 3
     ON CONFLICT DO NOTHING RETURNING run_id`,
    [wanting.map(({ fn }) => fn.id), wanting.map(singletonKey), wanting.map(({ runId }) => runId)],
  );
  const winners = new Set(taken.rows.map(({ run_id }) => run_id));
  const losers = wanting.filter(({ runId }) => !winners.has(runId));
  await returnKeys(
    tx,
    losers.flatMap(({ keys }) => keys),
  );
  return runs.filter((run) => !losers.includes(run));
}

function singletonKey({ fn, events }: NewRun): string {
  const expression = fn.config.singleton?.key;
  return expression ? (evaluateKey(expression, events[0]!.payload) ?? "null") : "";
}

/** Gives the lock to the newer run; answers the id of the older, which is cancelled if it was stored already. */
async function takeSingleton(tx: Tx, engine: EngineContext, run: NewRun, key: string): Promise<string | null> {
  const { rows } = await tx.query<{ run_id: string }>(
    "SELECT run_id FROM engine.singleton WHERE function_id = $1 AND key = $2 FOR UPDATE",
    [run.fn.id, key],
  );
  if (rows[0]) await cancelRuns(tx, engine, [rows[0].run_id]);
  await tx.query(
    `INSERT INTO engine.singleton (function_id, key, run_id) VALUES ($1, $2, $3)
     ON CONFLICT (function_id, key) DO UPDATE SET run_id = excluded.run_id`,
    [run.fn.id, key, run.runId],
  );
  return rows[0]?.run_id ?? null;
}

async function storeRuns(tx: Tx, runs: NewRun[]): Promise<void> {
  await tx.query(
    `INSERT INTO engine.run (id, function_id, events, gates)
     SELECT id, function_id, events, ARRAY(SELECT json_array_elements_text(gates))
     FROM unnest($1::text[], $2::text[], $3::json[], $4::json[]) AS made (id, function_id, events, gates)`,
    [
      runs.map(({ runId }) => runId),
      runs.map(({ fn }) => fn.id),
      runs.map(({ events }) => JSON.stringify(events.map(({ payload }) => payload))),
      runs.map(({ fn, events }) => JSON.stringify(gatesOf(fn, events[0]!))),
    ],
  );
  const links = runs.flatMap(({ runId, events }) => events.map(({ internalId }) => ({ runId, internalId })));
  await tx.query(
    `INSERT INTO engine.run_event (event_id, run_id) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING`,
    [links.map(({ internalId }) => internalId), links.map(({ runId }) => runId)],
  );
}

/** The slots that each call of the run must hold, one per concurrency limit: `<function>#<index>:<key>`. */
function gatesOf(fn: RegisteredFunction, event: StoredEvent): string[] {
  return fn.config.concurrency.map(
    ({ key }, index) => `${fn.id}#${index}:${key ? (evaluateKey(key, event.payload) ?? "null") : ""}`,
  );
}

async function firstJob(tx: Tx, run: NewRun): Promise<NewJob> {
  const id = randomUUID();
  const data: JobData = {
    kind: "call",
    runId: run.runId,
    functionId: run.fn.id,
    stepId: DISCOVERY,
    attempt: 0,
    parallel: false,
    jobId: id,
  };
  const throttled = run.fn.config.throttle ? await reserveThrottledStart(tx, run.fn, run.events[0]!) : null;
  const startAt = throttled && (!run.startAt || throttled > run.startAt) ? throttled : run.startAt;
  return { id, data, startAt };
}
