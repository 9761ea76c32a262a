import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { withSystem } from "@/lib/db/with-system";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { claimSlug } from "./internal/claim-slug";
import { companyIdOf } from "./internal/company-id";
import { furnishCompany } from "./internal/furnish-company";
import { MOST_TRIALS } from "./most-trials";
import type { Role } from "./roles";
import { startTrial } from "./start-trial";
import type { CompanyInput } from "./tenancy.schemas";
import type { TenantContext } from "./tenant-context";
import { TENANT_CONTEXT_COLUMNS, toTenantContext } from "./to-tenant-context";

/**
 * Another company of a person who has an account: with its warehouse and settings as at a sign-up, the person as its owner, and
 * its trial running from now. `request` is of one sending of the form: sent twice, also at once, it opens one company and answers
 * it twice. The caller has checked who the person is (lib/auth). Throws `conflict` with reason "too_many_trials".
 */
export async function openCompany(userId: string, input: CompanyInput, request = newId()): Promise<TenantContext> {
  const tenantId = companyIdOf(userId, request, input);
  for (let place = 1; place <= MOST_TRIALS; place++) {
    try {
      return await withTenant({ tenantId }, (tx) => open(tx, { tenantId, userId, place, input }));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    const opened = await openedBefore(tenantId, userId);
    if (opened) return opened;
  }
  throw new AppError("conflict", { reason: "too_many_trials", limit: MOST_TRIALS });
}

/** How many places for trials the person has left. */
export async function countTrialsLeft(userId: string): Promise<number> {
  const taken = await withSystem("trials-of-user", (tx) =>
    tx.tenant.count({ where: { openedBy: userId, activatedAt: null } }),
  );
  return Math.max(0, MOST_TRIALS - taken);
}

/** The company that the same sending opened, while the person is in it. */
async function openedBefore(tenantId: string, userId: string): Promise<TenantContext | null> {
  return withTenant({ tenantId }, async (tx) => {
    const membership = await tx.membership.findUnique({
      where: { tenantId_userId: { tenantId, userId } },
      select: { role: true },
    });
    if (!membership) return null;
    const row = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: TENANT_CONTEXT_COLUMNS });
    return toTenantContext(row, { kind: "member", userId, role: membership.role as Role });
  });
}

type Opening = { tenantId: string; userId: string; place: number; input: CompanyInput };

async function open(tx: TenantTx, { tenantId, userId, place, input }: Opening): Promise<TenantContext> {
  await claimSlug(tx, tenantId, { ...input, openedBy: userId, trialPlace: place });
  await furnishCompany(tx, tenantId, userId);
  await startTrial(tx, tenantId, clock.now());
  const row = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: TENANT_CONTEXT_COLUMNS });
  const tenant = toTenantContext(row, { kind: "member", userId, role: "owner" });
  await recordAudit(tx, tenant, { action: "tenant.opened", entity: "tenant", entityId: tenantId, after: { ...input } });
  return tenant;
}
