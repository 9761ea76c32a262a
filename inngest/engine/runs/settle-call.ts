import { randomUUID } from "node:crypto";
import type { EngineContext } from "../engine-context";
import { type ClaimedJob, DISCOVERY, type JobData, QUEUE, type RunError } from "../engine-types";
import { parseSleepEnd } from "../protocol/parse-duration";
import type { Op, Outcome } from "../protocol/read-answer";
import { retryAt } from "../protocol/retry-at";
import { enqueueJobs } from "../queue/enqueue-jobs";
import { leaveGates } from "../queue/gates";
import type { Tx } from "../store/open-store";
import { finishRun } from "./finish-run";

const MAX_STEPS = 1000;
const MAX_EMPTY_ANSWERS = 20;

/**
 * Stores what a call brought, in one transaction with the end of its job and the start of the next: after a crash
 * either all of it has happened or the call is simply made again. A job that somebody else has taken over in the
 * meantime, or a run that has ended, makes the outcome void.
 */
export async function settleCall(engine: EngineContext, job: ClaimedJob, outcome: Outcome): Promise<void> {
  await inJob(engine, job, async (tx) => {
    if (outcome.kind === "returned") {
      await finishRun(tx, engine, job.data.runId, { status: "Completed", output: outcome.output });
    } else if (outcome.kind === "attempt-failed") {
      const again = !outcome.isFinal && (await tryAgain(tx, engine, job, outcome.retryAt));
      if (!again) await failRun(tx, engine, job, outcome.error);
    } else {
      await settleOps(tx, engine, job, outcome.ops, outcome.retryAt);
    }
  });
}

/** Ends a sleep: remembers it as done and goes on unless other steps of its group are still open. */
export async function settleWake(engine: EngineContext, job: ClaimedJob): Promise<void> {
  await inJob(engine, job, async (tx) => {
    await rememberStep(tx, job.data.runId, job.data.stepId, null);
    await continueRun(tx, engine, job);
  });
}

/** Ends a job that has nothing to do any more: its run is over or its function unknown. */
export async function dropJob(engine: EngineContext, job: ClaimedJob): Promise<void> {
  await inJob(engine, job, async () => undefined);
}

/** Locks the run, consumes the job, and does `work` when both were still ours to do. */
async function inJob(engine: EngineContext, job: ClaimedJob, work: (tx: Tx) => Promise<void>): Promise<void> {
  await engine.store.transaction(async (tx) => {
    // The lock makes the "is anything of the group still open?" of parallel steps a serial question.
    const { rows } = await tx.query<{ consumed: boolean; status: string | null; gated: boolean | null }>(
      `WITH run AS (SELECT status, gates <> '{}' AS gated FROM engine.run WHERE id = $1 FOR NO KEY UPDATE),
            job AS (DELETE FROM ${engine.store.jobTable} WHERE name = $2 AND id = $3 AND state = 'active' RETURNING true)
       SELECT EXISTS (SELECT FROM job) AS consumed, (SELECT status FROM run) AS status, (SELECT gated FROM run) AS gated`,
      [job.data.runId, QUEUE, job.id],
    );
    const { consumed, status, gated } = rows[0]!;
    if (!consumed) return;
    if (status === "Running") await work(tx);
    if (gated && job.data.kind === "call") await leaveGates(tx, engine, job);
  });
}

async function tryAgain(tx: Tx, engine: EngineContext, job: ClaimedJob, asked: Date | null): Promise<boolean> {
  const { attempt, functionId } = job.data;
  const maxAttempts = engine.registry.find(functionId)?.config.maxAttempts ?? 1;
  if (attempt + 1 >= maxAttempts) return false;
  const startAt = asked ?? retryAt(attempt, engine.settings.retryInterval);
  await enqueueJobs(tx, engine, [{ id: randomUUID(), data: { ...job.data, attempt: attempt + 1 }, startAt }]);
  return true;
}

async function failRun(tx: Tx, engine: EngineContext, job: ClaimedJob, error: RunError): Promise<void> {
  // The real server calls every final error of the SDK by this name, also when the attempts simply ran out.
  const named = { ...error, error: error.error ?? "NonRetriableError" };
  await finishRun(tx, engine, job.data.runId, { status: "Failed", error: named });
}

async function settleOps(
  tx: Tx,
  engine: EngineContext,
  job: ClaimedJob,
  ops: Op[],
  askedRetry: Date | null,
): Promise<void> {
  const { runId } = job.data;
  let progress = 0;
  for (const op of ops) {
    switch (op.op) {
      case "RunComplete":
        await finishRun(tx, engine, runId, { status: "Completed", output: op.data });
        return;
      case "StepPlanned":
        progress += await openStep(tx, engine, job, op.id, { kind: "call", parallel: ops.length > 1 });
        break;
      case "Sleep": {
        const end = parseSleepEnd(op.name);
        if (!end) return failRun(tx, engine, job, { name: "Error", message: `"${op.name}" is not a time to sleep` });
        progress += await openStep(tx, engine, job, op.id, { kind: "wake", startAt: end });
        break;
      }
      case "StepError":
        if (await tryAgain(tx, engine, job, askedRetry)) return;
        progress += await rememberStep(tx, runId, op.id, { error: op.error ?? unknownError });
        break;
      case "StepFailed":
        progress += await rememberStep(tx, runId, op.id, { error: op.error ?? unknownError });
        break;
      default:
        progress += await rememberStep(tx, runId, op.id, { data: op.data });
    }
  }
  await (progress > 0 ? continueRun(tx, engine, job) : askAgain(tx, engine, job));
}

const unknownError: RunError = { name: "Error", message: "Unknown error" };

/** Remembers a step as planned or asleep and queues its job. Returns 1, or 0 when the step was known already. */
async function openStep(
  tx: Tx,
  engine: EngineContext,
  job: ClaimedJob,
  hash: string,
  next: { kind: JobData["kind"]; parallel?: boolean; startAt?: Date },
): Promise<number> {
  const opened = await tx.query(
    "INSERT INTO engine.step (run_id, hash, done) VALUES ($1, $2, false) ON CONFLICT DO NOTHING",
    [job.data.runId, hash],
  );
  if (!opened.rowCount) return 0;
  await enqueueJobs(tx, engine, [
    newJob(job, { kind: next.kind, stepId: hash, parallel: next.parallel }, next.startAt),
  ]);
  return 1;
}

/** Stores the memo of a step once and for ever. Returns 1, or 0 when it was there already. */
async function rememberStep(tx: Tx, runId: string, hash: string, memo: object | null): Promise<number> {
  const stored = await tx.query(
    `INSERT INTO engine.step AS s (run_id, hash, done, value, seq) VALUES ($1, $2, true, $3, nextval('engine.step_seq'))
     ON CONFLICT (run_id, hash) DO UPDATE SET done = true, value = excluded.value, seq = excluded.seq WHERE NOT s.done`,
    [runId, hash, JSON.stringify(memo)],
  );
  return stored.rowCount ?? 0;
}

/** Asks the app what comes next, once no step of the group is open any more. */
async function continueRun(tx: Tx, engine: EngineContext, job: ClaimedJob): Promise<void> {
  const { rows } = await tx.query<{ open: number; total: number }>(
    "SELECT count(*) FILTER (WHERE NOT done)::int AS open, count(*)::int AS total FROM engine.step WHERE run_id = $1",
    [job.data.runId],
  );
  const { open, total } = rows[0]!;
  if (total > MAX_STEPS) {
    return failRun(tx, engine, job, { name: "Error", message: `a run may have at most ${MAX_STEPS} steps` });
  }
  if (open === 0) await enqueueJobs(tx, engine, [newJob(job, { kind: "call", stepId: DISCOVERY })]);
}

/** The app answered with nothing new. It is asked again a few times, ever more slowly, then the run fails. */
async function askAgain(tx: Tx, engine: EngineContext, job: ClaimedJob): Promise<void> {
  const { rows } = await tx.query<{ empty_answers: number }>(
    "UPDATE engine.run SET empty_answers = empty_answers + 1 WHERE id = $1 RETURNING empty_answers",
    [job.data.runId],
  );
  const count = rows[0]!.empty_answers;
  if (count > MAX_EMPTY_ANSWERS) {
    return failRun(tx, engine, job, { name: "Error", message: "the app kept answering without any step" });
  }
  const startAt = new Date(Date.now() + 100 * count);
  await enqueueJobs(tx, engine, [newJob(job, { kind: "call", stepId: job.data.stepId }, startAt)]);
}

function newJob(job: ClaimedJob, next: { kind: JobData["kind"]; stepId: string; parallel?: boolean }, startAt?: Date) {
  const id = randomUUID();
  const { runId, functionId } = job.data;
  const data: JobData = { runId, functionId, attempt: 0, jobId: id, ...next, parallel: next.parallel ?? false };
  return { id, data, startAt };
}
