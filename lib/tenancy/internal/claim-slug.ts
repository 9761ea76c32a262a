import { randomInt } from "node:crypto";
import type { TenantTx } from "@/lib/db/with-tenant";
import { slugOf } from "./slug-of";

type NewCompany = {
  name: string;
  cui?: string | null;
  vatPayer?: boolean;
  openedBy: string;
  /** Which of the person's places for trials it takes (open-company). */
  trialPlace: number;
};

/**
 * Inserts the tenant under the first free slug of its name. Other tenants' slugs cannot be seen from here, so the unique key
 * decides: a taken one inserts nothing and the next is tried. A place for trials that is taken is a unique violation.
 */
export async function claimSlug(tx: TenantTx, tenantId: string, company: NewCompany): Promise<string> {
  const { name, cui = null, vatPayer = false, openedBy, trialPlace } = company;
  const base = slugOf(name);
  for (let attempt = 1; attempt <= 12; attempt++) {
    const slug = attempt === 1 ? base : `${base}-${attempt <= 4 ? attempt : randomInt(1_000, 1_000_000)}`;
    const count = await tx.$executeRaw`
      INSERT INTO tenant (id, slug, name, cui, vat_payer, opened_by, trial_place)
      VALUES (${tenantId}::uuid, ${slug}, ${name}, ${cui}, ${vatPayer}, ${openedBy}::uuid, ${trialPlace}::smallint)
      ON CONFLICT (slug) DO NOTHING`;
    if (count === 1) return slug;
  }
  throw new Error("no free slug was found");
}
