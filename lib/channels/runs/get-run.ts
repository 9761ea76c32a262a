import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { RUN_COLUMNS, toRunView } from "./internal/to-run-view";
import type { RunView } from "./run-types";

/** A run of this connection with the counts of its phases. Throws `not_found`. */
export async function getRun(tenant: TenantContext, connectionId: string, runId: string): Promise<RunView> {
  if (!isId(runId) || !isId(connectionId)) throw new AppError("not_found", { entity: "run" });
  const row = await withTenant(tenant, (tx) =>
    tx.syncRun.findFirst({ where: { tenantId: tenant.tenantId, id: runId, connectionId }, select: RUN_COLUMNS }),
  );
  if (!row) throw new AppError("not_found", { entity: "run" });
  return toRunView(row);
}
