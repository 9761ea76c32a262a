import "server-only";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "./tenant-context";

/** Until when an operator may look into the account; null when the owner does not allow it now. */
export async function readSupport(tenant: TenantContext): Promise<Date | null> {
  const { supportUntil } = await withTenant(tenant, (tx) =>
    tx.tenant.findUniqueOrThrow({ where: { id: tenant.tenantId }, select: { supportUntil: true } }),
  );
  return supportUntil && supportUntil > clock.now() ? supportUntil : null;
}
