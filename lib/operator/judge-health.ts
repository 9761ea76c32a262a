import type { Health, Queue } from "./health-types";

/** fine: nothing to do · look: slower than promised · broken: somebody must come. */
export type Verdict = "fine" | "look" | "broken";
export type HealthPart = "engine" | "outbox" | "pushes" | "batches" | "quarantined" | "runs" | "connections" | "mails";

const MINUTE = 60_000;

/**
 * Each part's state, by the age of what waits and not by how much waits: a long queue that moves is fine. The limits follow
 * the promises: values leave within a minute, the relay looks twice a second, mails go with the minute's sweep.
 */
export function judgeHealth(health: Health): Record<HealthPart, Verdict> {
  const byAge = ({ count, oldest }: Queue, look: number, broken: number): Verdict => {
    const age = count > 0 && oldest ? health.at.getTime() - oldest.getTime() : 0;
    return age > broken ? "broken" : age > look ? "look" : "fine";
  };
  return {
    engine: judgeEngine(health.engine),
    outbox: byAge(health.outbox, MINUTE, 5 * MINUTE),
    pushes: byAge(health.pushes, 3 * MINUTE, 30 * MINUTE),
    batches: byAge(health.batches, 15 * MINUTE, 4 * 60 * MINUTE),
    quarantined: health.quarantined > 0 ? "look" : "fine",
    runs: byAge(health.runs, 5 * MINUTE, 30 * MINUTE),
    connections: health.connections.failingCount > 0 ? "look" : "fine",
    mails: byAge(health.mails, 5 * MINUTE, 60 * MINUTE),
  };
}

function judgeEngine(engine: Health["engine"]): Verdict {
  if (!engine.answers) return "broken";
  const late = engine.stats?.oldestDueSeconds ?? 0;
  return late > 300 ? "broken" : late > 60 ? "look" : "fine";
}
