import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "./tenant-context";
import { TENANT_CONTEXT_COLUMNS, toTenantContext } from "./to-tenant-context";

/**
 * The tenant a background job works for, read anew from the database: an event's payload is never trusted.
 * Throws `not_found` when there is no such tenant.
 */
export async function tenantForJob(tenantId: string, job: string): Promise<TenantContext> {
  if (!isId(tenantId)) throw new AppError("not_found", { entity: "tenant" });
  const row = await withTenant({ tenantId }, (tx) =>
    tx.tenant.findUnique({ where: { id: tenantId }, select: TENANT_CONTEXT_COLUMNS }),
  );
  if (!row) throw new AppError("not_found", { entity: "tenant" });
  return toTenantContext(row, { kind: "system", job });
}
