import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * The newest archive of the tenant for sending, part after part, so that memory does not grow with it; null when none is ready or
 * its week is over. Leaves a trace of who took it out.
 */
export async function openArchive(
  tenant: TenantContext,
): Promise<{ finishedAt: Date; sizeBytes: number; content: AsyncGenerator<Uint8Array> } | null> {
  const { tenantId } = tenant;
  return withTenant(tenant, async (tx) => {
    const archive = await tx.tenantArchive.findFirst({
      where: { tenantId, state: "ready", expiresAt: { gt: clock.now() } },
      orderBy: { requestedAt: "desc" },
    });
    if (!archive) return null;
    await recordAudit(tx, tenant, {
      action: "tenant.exported",
      entity: "tenant",
      entityId: tenantId,
      after: { table: "archive_file" },
    });
    return {
      finishedAt: archive.finishedAt ?? archive.requestedAt,
      sizeBytes: Number(archive.sizeBytes),
      content: partsOf(tenant, archive.id, archive.parts),
    };
  });
}

async function* partsOf(tenant: TenantContext, archiveId: string, parts: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < parts; position++) {
    const { tenantId } = tenant;
    const part = await withTenant(tenant, (tx) =>
      tx.archivePart.findUnique({
        where: { tenantId_archiveId_position: { tenantId, archiveId, position } },
        select: { content: true },
      }),
    );
    // A newer one took its place, or its week ended, while it was being sent: half a file must not look like a whole one.
    if (!part) throw new Error("the archive went while it was sent");
    yield part.content;
  }
}
