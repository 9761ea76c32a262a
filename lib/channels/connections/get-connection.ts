import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ConnectionView } from "./connection-types";
import { CONNECTION_COLUMNS, toConnectionView } from "./internal/to-connection-view";

/** One connection with settings, health and cursors. Throws `not_found`. */
export async function getConnection(tenant: TenantContext, connectionId: string): Promise<ConnectionView> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const row = await withTenant(tenant, (tx) =>
    tx.connection.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: connectionId } },
      select: CONNECTION_COLUMNS,
    }),
  );
  if (!row) throw new AppError("not_found", { entity: "connection" });
  return toConnectionView(row);
}
