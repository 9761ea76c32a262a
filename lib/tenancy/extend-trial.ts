import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { lockCompany } from "./internal/lock-company";
import type { TenantContext } from "./tenant-context";
import { MOST_TRIAL_DAYS_ADDED } from "./trial-days";

/**
 * The operator gives more days, counted from the end of the trial, or from now when that is past; its end will be told anew. The
 * reason stands in the company's log. Throws `invalid_input` unless `days` is a whole number from 1 to 365.
 */
export async function extendTrial(tenant: TenantContext, days: number, reason?: string): Promise<Date> {
  if (!Number.isInteger(days) || days < 1 || days > MOST_TRIAL_DAYS_ADDED)
    throw new AppError("invalid_input", { reason: "days" });
  return withTenant(tenant, async (tx) => {
    // Held, so that days given at the same moment, or the first sign-in, are counted from and not overwritten.
    await lockCompany(tx, tenant);
    const { trialEndsAt } = await tx.tenant.findUniqueOrThrow({ where: { id: tenant.tenantId } });
    const from = Math.max(trialEndsAt?.getTime() ?? 0, clock.now().getTime());
    const until = new Date(from + days * 86_400_000);
    await tx.tenant.update({
      where: { id: tenant.tenantId },
      data: { trialEndsAt: until, trialEndedNoticeAt: null },
    });
    await recordAudit(tx, tenant, {
      action: "tenant.trial_extended",
      entity: "tenant",
      entityId: tenant.tenantId,
      before: { trialEndsAt: trialEndsAt?.toISOString() ?? null },
      after: { trialEndsAt: until.toISOString(), ...(reason ? { reason } : {}) },
    });
    return until;
  });
}
