import type { JobData, RegisteredFunction } from "../engine-types";
import type { RunState } from "../runs/load-call";
import { canonicalJson } from "./canonical-json";
import { signRequest } from "./sign-request";
import { newUlid } from "./ulid";

export interface AppCall {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * The execution request of one job. `ctx.fn_id` and `ctx.qi_id` are left out on purpose: without them the SDK answers
 * each step by itself instead of checkpointing several in one call.
 */
export function buildCall(fn: RegisteredFunction, run: RunState, job: JobData, signingKey: string | null): AppCall {
  const url = new URL(fn.config.url);
  url.searchParams.set("fnId", fn.id);
  url.searchParams.set("stepId", job.stepId);
  const requestId = newUlid();
  const generation = job.attempt + 1;
  const body = canonicalJson({
    ctx: {
      attempt: job.attempt,
      disable_immediate_execution: job.parallel,
      env: "",
      generation_id: generation,
      job_id: job.jobId,
      max_attempts: fn.config.maxAttempts,
      request_id: requestId,
      run_id: run.id,
      stack: { current: run.stack.length, stack: run.stack },
      step_id: "step",
      use_api: false,
    },
    defers: {},
    event: run.events[0],
    events: run.events,
    steps: run.steps,
    use_api: false,
    version: -1,
  });
  return {
    url: url.toString(),
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Inngest",
      "x-run-id": run.id,
      "x-request-id": requestId,
      "x-inngest-job-id": job.jobId,
      "x-inngest-generation-id": String(generation),
      "x-inngest-req-version": "-1",
      "x-inngest-step-id": job.stepId,
      "x-inngest-server-kind": signingKey ? "cloud" : "dev",
      ...(signingKey ? { "x-inngest-signature": signRequest(body, signingKey) } : {}),
    },
  };
}
