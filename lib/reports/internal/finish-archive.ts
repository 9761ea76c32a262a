import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { endOfArchive } from "./archive-zip";

const DAYS_KEPT = 7;

/** Writes the directory behind the last entry, opens the archive for a week in place of older ones, and tells who asked for it. */
export async function finishArchive(tenant: TenantContext, archiveId: string): Promise<void> {
  const { tenantId } = tenant;
  await withTenant(tenant, async (tx) => {
    const finishedAt = clock.now();
    const { count } = await tx.tenantArchive.updateMany({
      where: { tenantId, id: archiveId, state: "running" },
      data: { state: "ready", finishedAt, expiresAt: new Date(finishedAt.getTime() + DAYS_KEPT * 86_400_000) },
    });
    if (count === 0) return;
    const archive = await tx.tenantArchive.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: archiveId } } });
    const pieces = await tx.archivePart.findMany({
      where: { tenantId, archiveId },
      orderBy: { position: "asc" },
      select: { directory: true },
    });
    const directory = Buffer.concat(pieces.map((piece) => piece.directory));
    const offset = Number(archive.sizeBytes);
    const end = endOfArchive({ count: archive.entryCount, size: directory.length, offset });
    const content = new Uint8Array(Buffer.concat([directory, end]));
    await tx.archivePart.create({
      data: { tenantId, archiveId, position: archive.parts, content, directory: new Uint8Array() },
    });
    await tx.tenantArchive.update({
      where: { tenantId_id: { tenantId, id: archiveId } },
      data: { parts: { increment: 1 }, sizeBytes: { increment: content.length } },
    });
    await tx.tenantArchive.deleteMany({
      where: { tenantId, id: { not: archiveId }, state: { in: ["ready", "failed"] } },
    });
    await tellWhoAsked(tx, tenant, archive.requestedBy);
  });
}

async function tellWhoAsked(tx: TenantTx, { tenantId, slug, name }: TenantContext, userId: string): Promise<void> {
  const [member, user] = await Promise.all([
    tx.membership.findUnique({ where: { tenantId_userId: { tenantId, userId } }, select: { suspendedAt: true } }),
    tx.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } }),
  ]);
  if (!user || !member || member.suspendedAt) return;
  await queueMail(tx, {
    tenantId,
    to: user.email,
    locale: user.locale,
    template: "archive_ready",
    data: { company: name, link: new URL(`/${slug}/settings/export`, env.PUBLIC_URL).href },
  });
}
