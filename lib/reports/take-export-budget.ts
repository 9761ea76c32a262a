import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { takeActBudget } from "@/lib/tenancy/take-act-budget";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Counts an archive that somebody takes out; that it was made is in the journal already. Throws `too_many_attempts`. */
export async function takeExportBudget(tenant: TenantContext): Promise<void> {
  await withTenant(tenant, (tx) => takeActBudget(tx, tenant, "export"));
}
