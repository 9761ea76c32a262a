import { randomUUID } from "node:crypto";
import type { EngineContext } from "../engine-context";
import { type ClaimedJob, type JobData, QUEUE } from "../engine-types";
import type { Tx } from "../store/open-store";
import { enqueueJobs } from "./enqueue-jobs";

/*
 * A gate is one value of one concurrency limit; a slot of it is held by a job while the app is being called, so sleeping
 * and backing-off runs hold none. Slots hang on the job's row in the queue: when a process dies, whoever takes the job
 * over finds the slot held already. All changes of a function's slots happen under one advisory lock per function.
 */

/**
 * Takes the slots a claimed job needs. When one is missing the job leaves the queue and waits in line, and the answer
 * is false: the caller forgets it.
 */
export async function enterGates(engine: EngineContext, job: ClaimedJob, gates: string[]): Promise<boolean> {
  return engine.store.transaction(async (tx) => {
    await lockGates(tx, job.data.functionId);
    const held = await tx.query("SELECT FROM engine.slot WHERE job_id = $1 LIMIT 1", [job.id]);
    if (held.rowCount) return true;
    if (await takeSlots(tx, engine, job.data.functionId, gates, job.id)) return true;
    const removed = await tx.query(
      `DELETE FROM ${engine.store.jobTable} WHERE name = $1 AND id = $2 AND state = 'active'`,
      [QUEUE, job.id],
    );
    if (removed.rowCount) {
      await tx.query("INSERT INTO engine.waiting (function_id, run_id, gates, job) VALUES ($1, $2, $3, $4)", [
        job.data.functionId,
        job.data.runId,
        gates,
        JSON.stringify(job.data),
      ]);
    }
    return false;
  });
}

/** Frees the slots of a job that ends in this transaction and lets in, first come first served, whoever fits now. */
export async function leaveGates(tx: Tx, engine: EngineContext, job: ClaimedJob): Promise<void> {
  await lockGates(tx, job.data.functionId);
  const { rows } = await tx.query<{ gate: string }>("DELETE FROM engine.slot WHERE job_id = $1 RETURNING gate", [
    job.id,
  ]);
  if (rows.length > 0) await admitWaiting(tx, engine, job.data.functionId);
}

/**
 * Repairs what an operator's hand may have broken: slots of jobs that are no longer in the queue are freed, and waiting
 * jobs that fit (after a limit was raised, say) are let in.
 */
export async function sweepGates(engine: EngineContext): Promise<void> {
  const { rows } = await engine.store.query<{ function_id: string }>("SELECT DISTINCT function_id FROM engine.waiting");
  for (const { function_id } of rows) {
    await engine.store.transaction(async (tx) => {
      await lockGates(tx, function_id);
      await tx.query(
        `DELETE FROM engine.slot s WHERE s.gate LIKE $2
           AND NOT EXISTS (SELECT FROM ${engine.store.jobTable} j WHERE j.name = $1 AND j.id = s.job_id)`,
        [QUEUE, `${function_id.replace(/[\\%_]/g, "\\$&")}#%`],
      );
      await admitWaiting(tx, engine, function_id);
    });
  }
}

async function lockGates(tx: Tx, functionId: string): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtext('engine.gate'), hashtext($1))", [functionId]);
}

async function admitWaiting(tx: Tx, engine: EngineContext, functionId: string): Promise<void> {
  const { rows } = await tx.query<{ seq: string; gates: string[]; job: JobData }>(
    "SELECT seq, gates, job FROM engine.waiting WHERE function_id = $1 ORDER BY seq LIMIT 100",
    [functionId],
  );
  const shut = new Set<string>();
  for (const { seq, gates, job } of rows) {
    if (gates.some((gate) => shut.has(gate))) continue;
    const id = randomUUID();
    if (!(await takeSlots(tx, engine, functionId, gates, id))) {
      for (const gate of gates) shut.add(gate);
      continue;
    }
    await tx.query("DELETE FROM engine.waiting WHERE seq = $1", [seq]);
    await enqueueJobs(tx, engine, [{ id, data: job }]);
  }
}

async function takeSlots(
  tx: Tx,
  engine: EngineContext,
  functionId: string,
  gates: string[],
  jobId: string,
): Promise<boolean> {
  const { rows } = await tx.query<{ gate: string; held: number }>(
    "SELECT gate, count(*)::int AS held FROM engine.slot WHERE gate = ANY ($1) GROUP BY gate",
    [gates],
  );
  const held = new Map(rows.map((row) => [row.gate, row.held]));
  if (gates.some((gate) => (held.get(gate) ?? 0) >= limitOf(engine, functionId, gate))) return false;
  await tx.query("INSERT INTO engine.slot (gate, job_id) SELECT gate, $2 FROM unnest($1::text[]) AS gate", [
    gates,
    jobId,
  ]);
  return true;
}

/** The limit in force now; a gate whose limit was taken out of the function since lets everybody through. */
function limitOf(engine: EngineContext, functionId: string, gate: string): number {
  const index = Number(gate.slice(functionId.length + 1).match(/^\d+/)?.[0] ?? 0);
  return engine.registry.find(functionId)?.config.concurrency[index]?.limit ?? Number.POSITIVE_INFINITY;
}
