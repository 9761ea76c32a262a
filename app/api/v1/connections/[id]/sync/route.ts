import { z } from "zod";
import { apiRoute } from "@/lib/api/api-route";
import { apiId } from "@/lib/api/api-schemas";
import { requestSync } from "@/lib/channels/runs/request-sync";

export const POST = apiRoute(
  {
    method: "POST",
    path: "/connections/{id}/sync",
    tag: "Connections",
    summary: "Start a run",
    description: "An unfinished run of the same kind is given back instead of a second one.",
    permission: "channels.write",
    params: z.object({ id: apiId }),
    body: z.object({ kind: z.enum(["initial", "catalogue", "orders", "push", "drift", "history"]) }),
    answer: z.object({ runId: apiId }),
    status: 202,
    idempotency: "around",
    errors: ["connection_not_active"],
  },
  ({ tenant, params: { id }, body }) => requestSync(tenant, id, body.kind),
);
