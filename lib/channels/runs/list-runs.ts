import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { RUN_COLUMNS, toRunView } from "./internal/to-run-view";
import type { RunView } from "./run-types";

/** The latest runs of a connection, newest first. */
export async function listRuns(tenant: TenantContext, connectionId: string, limit = 20): Promise<RunView[]> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const rows = await withTenant(tenant, (tx) =>
    tx.syncRun.findMany({
      where: { tenantId: tenant.tenantId, connectionId },
      orderBy: { createdAt: "desc" },
      take: Math.min(limit, 200),
      select: RUN_COLUMNS,
    }),
  );
  return rows.map(toRunView);
}
