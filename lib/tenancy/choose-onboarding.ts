import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import type { TenantContext } from "./tenant-context";

export type OnboardingChoice = "sample" | "own";

/**
 * Remembers how a new company starts: with the sample shop or with its own account. `connectSample` is called for "sample"
 * before the choice is kept, so that a failed connection leaves the question open. Throws what `connectSample` throws, and
 * `trial_ended`.
 */
export async function chooseOnboarding(
  tenant: TenantContext,
  choice: OnboardingChoice,
  connectSample: (tenant: TenantContext) => Promise<void>,
): Promise<void> {
  assertMayWrite(tenant);
  if (choice === "sample") await connectSample(tenant);
  await withTenant(tenant, async (tx) => {
    await tx.tenant.update({ where: { id: tenant.tenantId }, data: { onboardingChoice: choice } });
    await recordAudit(tx, tenant, {
      action: "tenant.onboarding_chosen",
      entity: "tenant",
      entityId: tenant.tenantId,
      after: { choice },
    });
  });
}
