import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { insertRun } from "./internal/insert-run";
import type { RunKind, RunOptions } from "./run-types";

/**
 * Starts a run of a connection, or gives back the unfinished one of the same kind (with the options it was started with). Throws
 * `not_found` and `connection_not_active`.
 */
export async function requestSync(
  tenant: TenantContext,
  connectionId: string,
  kind: RunKind,
  options: RunOptions = {},
): Promise<{ runId: string }> {
  assertMayWrite(tenant);
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const { tenantId } = tenant;
  return withTenant(tenant, async (tx) => {
    const connection = await tx.connection.findUnique({
      where: { tenantId_id: { tenantId, id: connectionId } },
      select: { state: true },
    });
    if (!connection) throw new AppError("not_found", { entity: "connection" });
    if (connection.state !== "active") throw new AppError("connection_not_active", { state: connection.state });
    const { runId } = await insertRun(tx, tenant, connectionId, kind, options);
    return { runId };
  });
}
