import "server-only";
import { clock } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Gives an archive up after its last try: what was made of it goes, and the page says so. */
export async function failArchive(tenant: TenantContext, archiveId: string, error: unknown): Promise<void> {
  const { tenantId } = tenant;
  const isFailed = await withTenant(tenant, async (tx) => {
    const { count } = await tx.tenantArchive.updateMany({
      where: { tenantId, id: archiveId, state: { in: ["queued", "running"] } },
      data: { state: "failed", finishedAt: clock.now() },
    });
    if (count > 0) await tx.archivePart.deleteMany({ where: { tenantId, archiveId } });
    return count > 0;
  });
  if (isFailed) log.error({ tenantId, archiveId, reason: String(error) }, "an archive could not be made");
}
