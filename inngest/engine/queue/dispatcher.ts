import type { EngineContext } from "../engine-context";
import { type ClaimedJob, type JobData, QUEUE } from "../engine-types";
import { buildCall } from "../protocol/build-call";
import { callApp } from "../protocol/call-app";
import { readAnswer } from "../protocol/read-answer";
import { loadRuns, type RunState } from "../runs/load-call";
import { dropJob, settleCall, settleWake } from "../runs/settle-call";
import { enterGates, sweepGates } from "./gates";
import { prune } from "./prune";
import { runTimers } from "./run-timers";

const HEARTBEAT_MS = 3000;
const HOUSEKEEPING_MS = 60_000;
/** How late work that another process stored for "now" is found; our own commits kick at once. */
const LOOK_MS = 2000;
const MAX_BATCH = 20;
const PLAN_MS = 100;

interface Outlook {
  job_at: Date | null;
  timer_at: Date | null;
  lease_at: Date | null;
  revision: string;
}

export interface Dispatcher {
  /** Looks for work now (no argument) or at an instant in ms. Cheap to call often. */
  kick: (at?: number) => void;
  inFlight: () => number;
  /** Takes no more jobs, gives running calls `graceMs` to be stored, and hands the rest back to the queue. */
  stop: (graceMs: number) => Promise<void>;
}

/**
 * Starts the loop that claims due jobs from the queue and carries them out. pg-boss stores, claims and expires them;
 * this loop only decides when to look: at once after a commit of ours, at the next due instant, and every two seconds
 * for what others have stored.
 */
export function startDispatcher(engine: EngineContext): Dispatcher {
  const { store, settings } = engine;
  const running = new Map<string, Promise<void>>();
  const abort = new AbortController();
  let stopping = false;
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let plannedAt = 0;
  let alarm: { at: number; timer: NodeJS.Timeout } | null = null;

  function kick(at?: number): void {
    if (stopping) return;
    if (at !== undefined && at > Date.now()) {
      setAlarm(at);
      return;
    }
    lookAgain = true;
    looking ??= look().finally(() => {
      looking = null;
    });
  }

  function setAlarm(at: number): void {
    if (stopping || (alarm && alarm.at <= at)) return;
    if (alarm) clearTimeout(alarm.timer);
    // A timer may ring a hair early by the database's clock: two milliseconds make it late instead.
    const delay = Math.max(Math.min(at - Date.now(), LOOK_MS), 0) + 2;
    alarm = { at, timer: setTimeout(ring, delay) };
  }

  function ring(): void {
    alarm = null;
    kick();
  }

  async function look(): Promise<void> {
    try {
      while (lookAgain && !stopping) {
        lookAgain = false;
        await claimJobs();
      }
      await planNextLook();
    } catch (error) {
      settings.log(`looking for work failed: ${messageOf(error)}`);
      setAlarm(Date.now() + LOOK_MS);
    }
  }

  async function claimJobs(): Promise<void> {
    while (!stopping) {
      const room = Math.min(settings.maxCalls - running.size, MAX_BATCH);
      if (room <= 0) return;
      const claimed = await store.boss.fetch<JobData>(QUEUE, { batchSize: room, priority: false });
      // A job whose lease ran out while this very process was at it (a starved machine) is not begun a second time.
      const fresh = claimed.filter(({ id }) => !running.has(id)).map(({ id, data }) => ({ id, data }));
      if (fresh.length > 0) await begin(fresh);
      if (claimed.length < room) return;
    }
  }

  async function begin(jobs: ClaimedJob[]): Promise<void> {
    if (jobs.some(({ data }) => !engine.registry.find(data.functionId))) await engine.registry.active(store);
    const calls = jobs.filter(({ data }) => data.kind === "call");
    const runs =
      calls.length > 0 ? await loadRuns(engine, [...new Set(calls.map(({ data }) => data.runId))]) : new Map();
    for (const job of jobs) {
      const work = carryOut(job, runs.get(job.data.runId))
        .catch((error) => settings.log(`job of run ${job.data.runId} is left to its lease: ${messageOf(error)}`))
        .finally(() => {
          running.delete(job.id);
          kick();
        });
      running.set(job.id, work);
    }
  }

  async function carryOut(job: ClaimedJob, run: RunState | undefined): Promise<void> {
    if (job.data.kind === "wake") return settleWake(engine, job);
    const fn = engine.registry.find(job.data.functionId);
    if (!run || !fn) return dropJob(engine, job);
    if (run.gates.length > 0 && !(await enterGates(engine, job, run.gates))) return;
    const answer = await callApp(buildCall(fn, run, job.data, settings.signingKey), abort.signal);
    if (abort.signal.aborted) return;
    await settleCall(engine, job, readAnswer(answer, fn.id));
  }

  /** One statement tells when the next job, timer or expired lease is due, and whether leases must be taken back. */
  async function planNextLook(): Promise<void> {
    if (stopping) return;
    // While work flows, every commit looks for the next job anyway: the outlook is needed a few times a second only.
    if (Date.now() - plannedAt < PLAN_MS) {
      setAlarm(plannedAt + PLAN_MS);
      return;
    }
    plannedAt = Date.now();
    const { rows } = await store.query<Outlook>(
      `SELECT (SELECT min(start_after) FROM ${store.jobTable} WHERE name = $1 AND state < 'active') AS job_at,
              (SELECT min(due_at) FROM engine.timer) AS timer_at,
              (SELECT min(started_on) + interval '10 seconds' FROM ${store.jobTable} WHERE state = 'active') AS lease_at,
              (SELECT revision::text FROM engine.registry) AS revision`,
      [QUEUE],
    );
    const { job_at, timer_at, lease_at, revision } = rows[0]!;
    const now = Date.now();
    if (!engine.registry.isCurrent(revision)) await engine.registry.active(store);
    if (timer_at && timer_at.getTime() <= now) {
      await runTimers(engine);
      lookAgain = true;
    }
    if (lease_at && lease_at.getTime() <= now) {
      await store.boss.expire();
      lookAgain = true;
    }
    const isFull = running.size >= settings.maxCalls;
    const due = [isFull ? null : job_at, timer_at, lease_at].flatMap((at) => (at ? [at.getTime()] : []));
    // What is due already but was not there to claim (somebody else is at it) is looked at again soon, not in a spin.
    setAlarm(Math.min(now + LOOK_MS, Math.max(Math.min(...due), now + 25)));
    if (lookAgain) setImmediate(() => kick());
  }

  const heartbeat = setInterval(() => {
    if (running.size === 0) return;
    store
      .query(
        // A job that is just being settled is locked, needs no renewal, and must not be waited for: its transaction may wait for a row
        // that this statement holds already.
        `UPDATE ${store.jobTable} j SET started_on = now()
           FROM (SELECT id FROM ${store.jobTable} WHERE name = $1 AND id = ANY ($2) AND state = 'active' FOR UPDATE SKIP LOCKED) k
          WHERE j.name = $1 AND j.id = k.id`,
        [QUEUE, [...running.keys()]],
      )
      .catch((error) => settings.log(`heartbeat failed: ${messageOf(error)}`));
  }, HEARTBEAT_MS);

  const housekeeping = setInterval(() => {
    keepHouse().catch((error) => settings.log(`housekeeping failed: ${messageOf(error)}`));
  }, HOUSEKEEPING_MS);

  let round = 0;
  async function keepHouse(): Promise<void> {
    await sweepGates(engine);
    // Pruning is hourly: what it deletes is days old.
    if (round++ % 60 === 0) await prune(store);
    kick();
  }

  async function stop(graceMs: number): Promise<void> {
    stopping = true;
    clearInterval(housekeeping);
    if (alarm) clearTimeout(alarm.timer);
    await looking;
    await Promise.race([Promise.all(running.values()), new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
    const left = [...running.keys()];
    abort.abort();
    clearInterval(heartbeat);
    await Promise.all(running.values());
    // Not a failed attempt: another process, or the next start, makes the same call again at once.
    if (left.length > 0) await store.boss.fail(QUEUE, left);
  }

  kick();
  return { kick, inFlight: () => running.size, stop };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
