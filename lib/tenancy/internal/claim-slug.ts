import { randomInt } from "node:crypto";
import type { TenantTx } from "@/lib/db/with-tenant";
import { slugOf } from "./slug-of";

/**
 * Inserts the tenant under the first free slug of its name. Other tenants' slugs cannot be seen from here, so the unique key
 * decides: a taken one inserts nothing and the next is tried.
 */
export async function claimSlug(
  tx: TenantTx,
  tenantId: string,
  company: { name: string; cui?: string | null; vatPayer?: boolean },
): Promise<string> {
  const base = slugOf(company.name);
  for (let attempt = 1; attempt <= 12; attempt++) {
    const slug = attempt === 1 ? base : `${base}-${attempt <= 4 ? attempt : randomInt(1_000, 1_000_000)}`;
    const { count } = await tx.tenant.createMany({
      data: { id: tenantId, slug, name: company.name, cui: company.cui ?? null, vatPayer: company.vatPayer ?? false },
      skipDuplicates: true,
    });
    if (count === 1) return slug;
  }
  throw new Error("no free slug was found");
}
