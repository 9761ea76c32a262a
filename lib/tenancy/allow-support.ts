import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import { lockActor } from "./internal/lock-people";
import { takeActBudget } from "./take-act-budget";
import type { TenantContext } from "./tenant-context";

export const SUPPORT_HOURS = 24;

/** The owner lets an operator look into the account, for a day from now. Works after the trial, too: that is when it is needed. Throws `forbidden` for who does not own it now, and `too_many_attempts`. */
export async function allowSupport(tenant: TenantContext): Promise<Date> {
  const until = new Date(clock.now().getTime() + SUPPORT_HOURS * 3_600_000);
  await withTenant(tenant, async (tx) => {
    await lockActor(tx, tenant, "tenant.own");
    await takeActBudget(tx, tenant, "support");
    await tx.tenant.update({ where: { id: tenant.tenantId }, data: { supportUntil: until } });
    await recordAudit(tx, tenant, {
      action: "tenant.support_allowed",
      entity: "tenant",
      entityId: tenant.tenantId,
      after: { supportUntil: until.toISOString() },
    });
  });
  return until;
}
