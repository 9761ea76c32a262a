import { requireTenant } from "@/lib/auth/require-tenant";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { clock } from "@/lib/core/clock";
import { worstConnection } from "../_components/worst-connection";

/** What the frame shows of the connections, as it is now: it asks twice a minute while it is seen. */
export async function GET(_request: Request, { params }: RouteContext<"/[tenant]/pulse">) {
  const tenant = await requireTenant((await params).tenant, "channels.read");
  const worst = worstConnection(await listConnections(tenant), tenant.syncs);
  const age = worst?.lastPullAt ? Math.max(0, clock.now().getTime() - worst.lastPullAt.getTime()) : 0;
  return Response.json({ stamp: worst?.stamp ?? "", age }, { headers: { "cache-control": "no-store" } });
}
