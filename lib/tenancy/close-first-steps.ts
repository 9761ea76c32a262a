import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import type { TenantContext } from "./tenant-context";

/** Puts the list of first steps away, finished or not (who works alone invites nobody). Throws `trial_ended`. */
export async function closeFirstSteps(tenant: TenantContext): Promise<void> {
  assertMayWrite(tenant);
  await withTenant(tenant, (tx) =>
    tx.tenant.updateMany({
      where: { id: tenant.tenantId, firstStepsClosedAt: null },
      data: { firstStepsClosedAt: new Date() },
    }),
  );
}
