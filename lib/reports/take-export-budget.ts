import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { takeActBudget } from "@/lib/tenancy/take-act-budget";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Counts a file that somebody takes out without a trace of its own: a list, or an archive that was made. Throws `too_many_attempts`. */
export async function takeExportBudget(tenant: TenantContext): Promise<void> {
  await withTenant(tenant, (tx) => takeActBudget(tx, tenant, "export"));
}
