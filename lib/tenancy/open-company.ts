import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { withSystem } from "@/lib/db/with-system";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { claimSlug } from "./internal/claim-slug";
import { furnishCompany } from "./internal/furnish-company";
import { MOST_TRIALS } from "./most-trials";
import { startTrial } from "./start-trial";
import type { CompanyInput } from "./tenancy.schemas";
import type { TenantContext } from "./tenant-context";
import { TENANT_CONTEXT_COLUMNS, toTenantContext } from "./to-tenant-context";

/**
 * Another company of a person who has an account: with its warehouse and settings as at a sign-up, the person as its owner, and
 * its trial running from now. The caller has checked who the person is (lib/auth). Throws `conflict` with reason "too_many_trials".
 */
export async function openCompany(userId: string, input: CompanyInput): Promise<TenantContext> {
  for (let place = 1; place <= MOST_TRIALS; place++) {
    try {
      const tenantId = newId();
      return await withTenant({ tenantId }, (tx) => open(tx, { tenantId, userId, place, input }));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
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
