import { newId } from "@/lib/core/ids";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import type { Role } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { hashPassword } from "../password";

export const TEST_PASSWORD = "correct horse battery";

/** A confirmed person with the role in the tenant; signs in with TEST_PASSWORD. */
export async function aMember(
  tenant: TenantContext,
  role: Exclude<Role, "owner">,
): Promise<{ userId: string; sessionVersion: number; email: string }> {
  const userId = newId();
  const email = `${role}-${userId}@marfa.test`;
  const passwordHash = await hashPassword(TEST_PASSWORD);
  await withSystem("test", (tx) =>
    tx.user.create({ data: { id: userId, email, name: `Test ${role}`, passwordHash, emailVerifiedAt: new Date() } }),
  );
  await withTenant(tenant, (tx) => tx.membership.create({ data: { tenantId: tenant.tenantId, userId, role } }));
  return { userId, sessionVersion: 0, email };
}
