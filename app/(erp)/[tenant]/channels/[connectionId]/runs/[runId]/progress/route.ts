import { requireTenant } from "@/lib/auth/require-tenant";
import { getRun } from "@/lib/channels/runs/get-run";
import { orNotFound } from "../../../../find-connection";

type Context = RouteContext<"/[tenant]/channels/[connectionId]/runs/[runId]/progress">;

/** A stamp that changes whenever the run moves: the page asks for it and draws itself anew only then. */
export async function GET(_request: Request, { params }: Context) {
  const { tenant: slug, connectionId, runId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const run = await orNotFound(getRun(tenant, connectionId, runId));
  const stamp = `${run.state}:${run.phases.map((phase) => `${phase.done}/${phase.total}`).join(",")}`;
  return Response.json({ stamp, over: run.state === "completed" || run.state === "failed" });
}
