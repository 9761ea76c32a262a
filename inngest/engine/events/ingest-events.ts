import type { EngineContext } from "../engine-context";
import type { RegisteredFunction, StoredEvent } from "../engine-types";
import { cancelMatchingRuns } from "../runs/cancel-runs";
import { createRuns, type RunRequest } from "../runs/create-runs";
import type { Tx } from "../store/open-store";
import { appendToBatch } from "./append-to-batch";
import { debounceEvent } from "./debounce-event";
import { matchesTrigger } from "./match-trigger";

/**
 * Stores events and does everything they cause, in the caller's transaction: cancels matching runs, fills batches and
 * debounces, and makes one run per function that takes an event. Call `engine.kick()` after the commit.
 */
export async function ingestEvents(tx: Tx, engine: EngineContext, events: StoredEvent[]): Promise<void> {
  if (events.length === 0) return;
  const functions = await engine.registry.active(tx);
  await storeEvents(tx, events);
  // Before new runs are made: an event that both starts and cancels must not cancel the run it starts.
  await cancelMatchingRuns(tx, engine, functions, events);

  const requests: RunRequest[] = [];
  for (const fn of functions) {
    for (const event of events) {
      if (!matchesTrigger(fn, event.payload)) continue;
      if (fn.config.batch) requests.push(...(await appendToBatch(tx, engine, fn, event)));
      else if (fn.config.debounce) await debounceEvent(tx, engine, fn, event);
      else requests.push(toRequest(fn, event));
    }
  }
  await createRuns(tx, engine, requests);
}

/** Whether any function listens to events of this name; internal events nobody listens to are not even stored. */
export function isListenedTo(functions: RegisteredFunction[], name: string): boolean {
  const probe = (pattern: string) => pattern === name || pattern.includes("*");
  return functions.some(
    ({ config }) =>
      config.triggers.some((trigger) => "event" in trigger && probe(trigger.event)) ||
      config.cancel.some((rule) => probe(rule.event)),
  );
}

function toRequest(fn: RegisteredFunction, event: StoredEvent): RunRequest {
  const startAt = event.payload.ts > Date.now() ? new Date(event.payload.ts) : undefined;
  return { fn, events: [event], dedupeKey: `event:${event.payload.id}`, startAt };
}

async function storeEvents(tx: Tx, events: StoredEvent[]): Promise<void> {
  // Arrays, not json_to_recordset: taking JSON apart in the database fails on \u0000, which users may send.
  await tx.query(
    `INSERT INTO engine.event (id, name, payload)
     SELECT * FROM unnest($1::text[], $2::text[], $3::json[]) ON CONFLICT DO NOTHING`,
    [
      events.map(({ internalId }) => internalId),
      events.map(({ payload }) => payload.name),
      events.map(({ payload }) => JSON.stringify(payload)),
    ],
  );
}
