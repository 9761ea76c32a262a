import "server-only";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type ArchiveState = {
  state: "queued" | "running" | "ready" | "failed";
  requestedAt: Date;
  finishedAt: Date | null;
  expiresAt: Date | null;
  sizeBytes: number;
  doneRows: number;
  /** null until they were counted. */
  totalRows: number | null;
};

/** The archive that is being made or failed last, and the one that can be fetched; a new one is made while the old stays. */
export async function readArchive(
  tenant: TenantContext,
): Promise<{ latest: ArchiveState | null; ready: ArchiveState | null }> {
  const rows = await withTenant(tenant, (tx) =>
    tx.tenantArchive.findMany({
      where: { tenantId: tenant.tenantId, OR: [{ expiresAt: null }, { expiresAt: { gt: clock.now() } }] },
      orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
      take: 10,
      omit: { cursor: true },
    }),
  );
  const [latest = null] = rows.map((row) => ({
    ...row,
    state: row.state as ArchiveState["state"],
    sizeBytes: Number(row.sizeBytes),
  }));
  const ready = rows.find(({ state }) => state === "ready");
  return { latest, ready: ready ? { ...ready, state: "ready", sizeBytes: Number(ready.sizeBytes) } : null };
}
