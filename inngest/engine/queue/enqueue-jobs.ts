import type { EngineContext } from "../engine-context";
import { type JobData, QUEUE } from "../engine-types";
import type { Tx } from "../store/open-store";

export interface NewJob {
  id: string;
  data: JobData;
  /** Absent means now. */
  startAt?: Date;
}

/** Puts jobs into the queue within the caller's transaction and remembers to look for them when they fall due. */
export async function enqueueJobs(tx: Tx, engine: EngineContext, jobs: NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await engine.store.boss.insert(
    jobs.map(({ id, data, startAt }) => ({ id, name: QUEUE, data, startAfter: startAt?.toISOString() })),
    { db: tx },
  );
  for (const { startAt } of jobs) if (startAt) engine.kick(startAt.getTime());
}
