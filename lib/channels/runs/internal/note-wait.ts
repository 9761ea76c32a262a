import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { RunNote } from "../run-types";
import type { RunPosition } from "./read-position";
import { withNote } from "./run-log";
import { readLog } from "./to-run-view";

/** Writes into the run's log that it rests for a while, and why. The place of the run stays. */
export async function noteWait(
  tenant: TenantContext,
  position: RunPosition,
  kind: "busy" | "retry",
  seconds: number,
): Promise<void> {
  const { tenantId } = tenant;
  const note: RunNote = {
    at: new Date().toISOString(),
    kind,
    phase: position.cursor.phase,
    done: 0,
    seconds: Math.ceil(seconds),
  };
  await withTenant(tenant, async (tx) => {
    const rows = await tx.$queryRaw<{ log: unknown }[]>`
      SELECT log FROM sync_run WHERE tenant_id = ${tenantId}::uuid AND id = ${position.runId}::uuid FOR UPDATE`;
    if (!rows[0]) return;
    const log = withNote(readLog(rows[0].log), note);
    await tx.$executeRaw`
      UPDATE sync_run SET log = ${JSON.stringify(log)}::jsonb, heartbeat_at = now()
       WHERE tenant_id = ${tenantId}::uuid AND id = ${position.runId}::uuid`;
  });
}
