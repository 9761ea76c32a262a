import type { EngineContext } from "../engine-context";
import type { EventPayload, RegisteredFunction, StoredEvent } from "../engine-types";
import { takeBatch } from "../events/append-to-batch";
import { latestCronSlot, nextCronSlot } from "../protocol/cron-slots";
import { newUlid } from "../protocol/ulid";
import { createRuns, type RunRequest } from "../runs/create-runs";
import type { Tx } from "../store/open-store";

interface DueTimer {
  kind: "cron" | "batch" | "debounce";
  function_id: string;
  key: string;
  payload: StoredEvent | null;
}

/**
 * Fires the timers that are due: cron slots, batches and debounces. A timer is locked while it fires and changed in the
 * same transaction that makes its run, so any number of processes fire it once.
 */
export async function runTimers(engine: EngineContext): Promise<void> {
  await engine.store.transaction(async (tx) => {
    const { rows } = await tx.query<DueTimer>(
      `SELECT kind, function_id, key, payload FROM engine.timer WHERE due_at <= now()
       ORDER BY due_at LIMIT 50 FOR UPDATE SKIP LOCKED`,
    );
    if (rows.length === 0) return;
    const functions = new Map((await engine.registry.active(tx)).map((fn) => [fn.id, fn]));
    const requests: RunRequest[] = [];
    for (const timer of rows) {
      const fn = functions.get(timer.function_id);
      requests.push(...(fn ? await fire(tx, engine, fn, timer) : await forget(tx, timer)));
    }
    await createRuns(tx, engine, requests);
  });
}

async function fire(tx: Tx, engine: EngineContext, fn: RegisteredFunction, timer: DueTimer): Promise<RunRequest[]> {
  if (timer.kind === "cron") return fireCron(tx, engine, fn, timer.key);
  if (timer.kind === "batch") return takeBatch(tx, fn, timer.key);
  await forget(tx, timer);
  return timer.payload ? [{ fn, events: [timer.payload], dedupeKey: `event:${timer.payload.payload.id}` }] : [];
}

/**
 * One run for the latest slot that has passed: of several slots missed while no engine ran, only the last is made up
 * for. The slot is the event's id, so the claim of that id keeps it unique.
 */
async function fireCron(tx: Tx, engine: EngineContext, fn: RegisteredFunction, cron: string): Promise<RunRequest[]> {
  const now = new Date();
  const slot = latestCronSlot(cron, now);
  const next = nextCronSlot(cron, now);
  await tx.query("UPDATE engine.timer SET due_at = $3 WHERE kind = 'cron' AND function_id = $1 AND key = $2", [
    fn.id,
    cron,
    next,
  ]);
  engine.kick(next.getTime());
  const id = slot.toISOString().replace(".000Z", "Z");
  const payload: EventPayload = {
    name: "inngest/scheduled.timer",
    id,
    ts: slot.getTime(),
    data: { cron, fireAt: id, scheduledAt: id },
    user: {},
  };
  return [{ fn, events: [{ internalId: newUlid(), payload }], dedupeKey: `event:${id}` }];
}

async function forget(tx: Tx, { kind, function_id, key }: DueTimer): Promise<RunRequest[]> {
  await tx.query("DELETE FROM engine.timer WHERE kind = $1 AND function_id = $2 AND key = $3", [
    kind,
    function_id,
    key,
  ]);
  return [];
}
