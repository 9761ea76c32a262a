import { newId } from "@/lib/core/ids";
import { createTenant } from "../create-tenant";
import type { TenantContext } from "../tenant-context";

export type TenantOverrides = Partial<Omit<TenantContext, symbol | "tenantId" | "slug">> & { email?: string };

let made = 0;

/**
 * A fresh tenant of this test, with its owner and its warehouse DP, made by the verb that sign-up uses. What is overridden
 * changes only the context that is handed back (for example `mayWrite: false`), not the stored row.
 */
export async function aTenant(overrides: TenantOverrides = {}): Promise<TenantContext> {
  const { email = `owner-${newId()}@marfa.test`, ...changes } = overrides;
  made++;
  const { tenant } = await createTenant({
    name: overrides.name ?? `Test ${made} SRL`,
    cui: "14399840",
    vatPayer: true,
    owner: { email, name: "Test Owner", passwordHash: "not-a-hash", locale: "ro", emailVerifiedAt: new Date() },
  });
  return { ...tenant, ...changes };
}
