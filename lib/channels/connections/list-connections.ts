import "server-only";
import { cache } from "react";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ConnectionView } from "./connection-types";
import { CONNECTION_COLUMNS, toConnectionView } from "./internal/to-connection-view";

/**
 * All connections of the tenant, oldest first; a tenant has a handful. Read once for a page that is drawn, however many of its parts
 * ask; everywhere else (jobs, routes, actions) anew each time.
 */
export const listConnections = cache(async (tenant: TenantContext): Promise<ConnectionView[]> => {
  const rows = await withTenant(tenant, (tx) =>
    tx.connection.findMany({
      where: { tenantId: tenant.tenantId },
      orderBy: { id: "asc" },
      take: 200,
      select: CONNECTION_COLUMNS,
    }),
  );
  return rows.map(toConnectionView);
});
