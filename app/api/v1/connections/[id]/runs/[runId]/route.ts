import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId, apiMoment } from "@/lib/api/api-schemas";
import { getRun } from "@/lib/channels/runs/get-run";
import { RUN_KINDS } from "@/lib/channels/runs/run-types";
import { stateEnum } from "../../../../state-words";

const moment = apiMoment.nullable();

export const GET = apiRoute(
  {
    method: "GET",
    path: "/connections/{id}/runs/{runId}",
    tag: "Connections",
    summary: "Read how far a run is",
    permission: "channels.read",
    params: z.object({ id: apiId, runId: apiId }),
    answer: z
      .object({
        id: apiId,
        kind: z.enum(RUN_KINDS),
        state: stateEnum("run", ["queued", "running", "paused", "completed", "failed"]),
        phases: z.array(z.object({ name: z.string(), done: z.number(), total: z.number().nullable() })),
        error: z.object({ code: z.string() }).loose().nullable(),
        startedAt: moment,
        finishedAt: moment,
        createdAt: apiMoment,
      })
      .meta({ id: "Run" }),
  },
  async ({ tenant, params: { id, runId } }) => {
    const run = await getRun(tenant, id, runId);
    return {
      id: run.id,
      kind: run.kind,
      state: run.state,
      phases: run.phases,
      error: run.error === null ? null : { code: run.error.code, ...run.error.facts },
      startedAt: run.startedAt?.toISOString() ?? null,
      finishedAt: run.finishedAt?.toISOString() ?? null,
      createdAt: run.createdAt.toISOString(),
    };
  },
);
