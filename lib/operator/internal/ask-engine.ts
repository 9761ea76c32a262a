import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { isAppError } from "@/lib/core/errors";
import { sendHttp } from "@/lib/http/http-client";
import type { EngineHealth } from "../health-types";

const answer = z.object({
  openRuns: z.number(),
  failedRunsLastDay: z.number(),
  waitingForSlot: z.number(),
  dueJobs: z.number(),
  oldestDueSeconds: z.number(),
});

/** What the engine tells of itself at `/stats`; an engine that answers otherwise is alive and tells nothing. */
export async function askEngine(): Promise<EngineHealth> {
  try {
    const url = new URL("/stats", env.INNGEST_BASE_URL).href;
    const { status, body } = await sendHttp({ method: "GET", url, timeoutMs: 2_000, maxBytes: 100_000 });
    const told = status === 200 ? answer.safeParse(body) : null;
    if (!told?.success) return { answers: true, stats: null };
    const { failedRunsLastDay, ...stats } = told.data;
    return { answers: true, stats: { ...stats, failedLastDay: failedRunsLastDay } };
  } catch (error) {
    // An answer that cannot be read came from something alive.
    if (isAppError(error))
      return error.code === "channel_answer_unknown" ? { answers: true, stats: null } : { answers: false };
    throw error;
  }
}
