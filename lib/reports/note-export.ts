import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { withTenant } from "@/lib/db/with-tenant";
import { takeActBudget } from "@/lib/tenancy/take-act-budget";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ExportTable } from "./export-tables";

/** Leaves a trace of who took what out: exports hold the data of buyers. Throws `too_many_attempts` when there were too many in a row. */
export async function noteExport(tenant: TenantContext, table: ExportTable | "all"): Promise<void> {
  await withTenant(tenant, async (tx) => {
    await takeActBudget(tx, tenant, "export");
    await recordAudit(tx, tenant, {
      action: "tenant.exported",
      entity: "tenant",
      entityId: tenant.tenantId,
      after: { table },
    });
  });
}
