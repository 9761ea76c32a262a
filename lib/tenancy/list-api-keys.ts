import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "./tenant-context";

export type ApiKeyRow = {
  id: string;
  name: string;
  /** First signs of the key, enough to recognise it. */
  prefix: string;
  role: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** Keys of the company, those in force first, newest first. */
export async function listApiKeys(tenant: TenantContext): Promise<ApiKeyRow[]> {
  return withTenant(tenant, (tx) =>
    tx.apiKey.findMany({
      where: { tenantId: tenant.tenantId },
      select: { id: true, name: true, prefix: true, role: true, createdAt: true, lastUsedAt: true, revokedAt: true },
      orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
      take: 200,
    }),
  );
}
