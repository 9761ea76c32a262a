import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import type { CompanyInput } from "./tenancy.schemas";
import type { TenantContext } from "./tenant-context";

/** Changes what the company is called and its fiscal code. The address part (slug) stays, so that links keep working. */
export async function changeCompany(tenant: TenantContext, input: CompanyInput): Promise<void> {
  assertMayWrite(tenant);
  await withTenant(tenant, async (tx) => {
    const before = await tx.tenant.findUniqueOrThrow({
      where: { id: tenant.tenantId },
      select: { name: true, cui: true, vatPayer: true },
    });
    await tx.tenant.update({ where: { id: tenant.tenantId }, data: input });
    await recordAudit(tx, tenant, {
      action: "tenant.changed",
      entity: "tenant",
      entityId: tenant.tenantId,
      before,
      after: { ...input },
    });
  });
}
