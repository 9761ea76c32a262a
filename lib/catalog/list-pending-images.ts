import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Pictures that nobody has fetched yet, oldest first. */
export function listPendingImages(tenant: TenantContext, limit: number): Promise<{ id: string; sourceUrl: string }[]> {
  return withTenant(tenant, (tx) =>
    tx.imageFile.findMany({
      where: { tenantId: tenant.tenantId, state: "pending" },
      select: { id: true, sourceUrl: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: limit,
    }),
  );
}
