import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ConnectionView } from "./connection-types";
import { CONNECTION_COLUMNS, toConnectionView } from "./internal/to-connection-view";

/** All connections of the tenant, oldest first; a tenant has a handful. */
export async function listConnections(tenant: TenantContext): Promise<ConnectionView[]> {
  const rows = await withTenant(tenant, (tx) =>
    tx.connection.findMany({
      where: { tenantId: tenant.tenantId },
      orderBy: { id: "asc" },
      take: 200,
      select: CONNECTION_COLUMNS,
    }),
  );
  return rows.map(toConnectionView);
}
