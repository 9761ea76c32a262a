import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type FormerPerson, readFormerPeople } from "./read-former-people";

/** The people who left the company or were removed, by name: what they did stays in the log and can be asked for. */
export async function listFormerPeople(tenant: TenantContext): Promise<FormerPerson[]> {
  return withTenant(tenant, (tx) => readFormerPeople(tx, tenant));
}
