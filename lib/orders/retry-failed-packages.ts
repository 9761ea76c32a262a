import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type ImportOutcome, importPackages } from "./import-packages";
import type { IncomingPackage, OrderSource } from "./incoming-package";
import { reviveSnapshot } from "./internal/revive-snapshot";

/** A snapshot that failed this often waits for a new version of its package or for a person. */
const MOST_ATTEMPTS = 50;
const PACKAGES_PER_PULL = 50;

/**
 * Tries the packages again that an earlier import could not take, from their snapshots in the inbox. Called by the pull,
 * whose window may have gone past them. A newer version imported meanwhile settles them as well.
 */
export async function retryFailedPackages(tenant: TenantContext, source: OrderSource): Promise<ImportOutcome> {
  const { tenantId } = tenant;
  const rows = await withTenant(tenant, (tx) =>
    tx.inboundEvent.findMany({
      where: {
        tenantId,
        connectionId: source.connectionId,
        kind: "package",
        processedAt: null,
        attempts: { lt: MOST_ATTEMPTS },
      },
      orderBy: { receivedAt: "asc" },
      take: PACKAGES_PER_PULL,
      select: { id: true, raw: true },
    }),
  );
  const packages: IncomingPackage[] = [];
  const readable: string[] = [];
  for (const row of rows) {
    const revived = reviveSnapshot(row.raw);
    if (revived) {
      packages.push(revived);
      readable.push(row.id);
    }
  }
  if (packages.length === 0) return { imported: 0, unchanged: 0, stale: 0, failed: [] };
  const outcome = await importPackages(tenant, source, packages);
  const failed = new Set(outcome.failed.map((one) => one.externalId));
  const settled = readable.filter((_, index) => !failed.has(packages[index]?.externalId ?? ""));
  await withTenant(
    tenant,
    (tx) =>
      tx.$executeRaw`
      UPDATE inbound_event SET processed_at = now(), failure_code = NULL
       WHERE tenant_id = ${tenantId}::uuid AND id = ANY (${settled}::uuid[]) AND processed_at IS NULL`,
  );
  return outcome;
}
