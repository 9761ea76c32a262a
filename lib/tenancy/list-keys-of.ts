import "server-only";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "./tenant-context";

/** Names of the working keys of the API that a member made: what stops when they leave. Newest first. */
export async function listKeysOf(tenant: TenantContext, userId: string): Promise<string[]> {
  if (!isId(userId)) return [];
  const keys = await withTenant(tenant, (tx) =>
    tx.apiKey.findMany({
      where: { tenantId: tenant.tenantId, createdBy: userId, revokedAt: null },
      select: { name: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 50,
    }),
  );
  return keys.map(({ name }) => name);
}
