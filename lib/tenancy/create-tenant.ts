import "server-only";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { claimSlug } from "./internal/claim-slug";
import { furnishCompany } from "./internal/furnish-company";
import type { TenantContext } from "./tenant-context";
import { TENANT_CONTEXT_COLUMNS, toTenantContext } from "./to-tenant-context";

export type NewTenant = {
  name: string;
  /** Digits only (normaliseCui). */
  cui?: string | null;
  vatPayer?: boolean;
  owner: { email: string; name: string; passwordHash: string; locale: "ro" | "en"; emailVerifiedAt?: Date | null };
  /** Runs in the same transaction, so that what belongs to the birth of a tenant (mail, key) is there or not there with it. */
  also?: (tx: TenantTx, made: { tenantId: string; userId: string }) => Promise<void>;
};

/**
 * A new company with its owner, its first warehouse ("Depozit principal", DP) and default settings, in one transaction.
 * The trial does not run yet: it starts with the first sign-in (start-trial). Throws `conflict` with reason "email" when the
 * address belongs to somebody already.
 */
export async function createTenant(input: NewTenant): Promise<{ tenant: TenantContext; userId: string }> {
  const tenantId = newId();
  const userId = newId();
  try {
    const row = await withTenant({ tenantId }, async (tx) => {
      await claimSlug(tx, tenantId, { ...input, openedBy: userId, trialPlace: 1 });
      await tx.user.create({ data: { ...input.owner, email: input.owner.email.toLowerCase(), id: userId } });
      await furnishCompany(tx, tenantId, userId);
      await input.also?.(tx, { tenantId, userId });
      return tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: TENANT_CONTEXT_COLUMNS });
    });
    return { tenant: toTenantContext(row, { kind: "member", userId, role: "owner" }), userId };
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("conflict", { reason: "email" }, { cause: error });
    throw error;
  }
}
