import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { getRun } from "../runs/get-run";
import type { RunView } from "../runs/run-types";

export type SampleShop = {
  connectionId: string;
  /** The seller in the sandbox, for its control page. */
  sellerId: string;
  readyAt: Date | null;
  /** The initial sync; null only before it was begun. */
  run: RunView | null;
  listings: number;
  products: number;
  orders: number;
  uncovered: number;
  isPushing: boolean;
  /** A person changed the stock of one of its products. */
  hasChangedStock: boolean;
  /** Of so many of its listings a person decided. */
  decided: number;
};

type Counts = Omit<SampleShop, "connectionId" | "run" | "readyAt"> & { runId: string | null };

/** How far the sample shop of a tenant is; null when it has none. */
export async function readSampleShop(tenant: TenantContext): Promise<SampleShop | null> {
  const { tenantId } = tenant;
  const found = await withTenant(tenant, async (tx) => {
    const { sampleConnectionId: connectionId, sampleReadyAt: readyAt } = await tx.tenant.findUniqueOrThrow({
      where: { id: tenantId },
      select: { sampleConnectionId: true, sampleReadyAt: true },
    });
    if (!connectionId) return null;
    const [counts] = await tx.$queryRaw<Counts[]>`
      SELECT c.external_seller_id AS "sellerId", c.push_enabled AS "isPushing",
             (SELECT id FROM sync_run r WHERE r.tenant_id = c.tenant_id AND r.connection_id = c.id AND r.kind = 'initial' ORDER BY created_at DESC LIMIT 1) AS "runId",
             (SELECT count(*)::int FROM listing l WHERE l.tenant_id = c.tenant_id AND l.connection_id = c.id) AS listings,
             (SELECT count(*)::int FROM listing l WHERE l.tenant_id = c.tenant_id AND l.connection_id = c.id AND l.product_id IS NOT NULL) AS products,
             (SELECT count(*)::int FROM customer_order o WHERE o.tenant_id = c.tenant_id AND o.connection_id = c.id) AS orders,
             (SELECT count(*)::int FROM customer_order o WHERE o.tenant_id = c.tenant_id AND o.connection_id = c.id AND o.state = 'uncovered') AS uncovered,
             EXISTS (SELECT 1 FROM listing l JOIN stock_movement m ON m.tenant_id = l.tenant_id AND m.product_id = l.product_id
                      WHERE l.tenant_id = c.tenant_id AND l.connection_id = c.id AND m.cause_kind = 'adjustment' AND m.actor_kind = 'member') AS "hasChangedStock",
             (SELECT count(DISTINCT l.id)::int FROM listing l JOIN listing_match m ON m.tenant_id = l.tenant_id AND m.listing_id = l.id
               WHERE l.tenant_id = c.tenant_id AND l.connection_id = c.id AND m.decision IS NOT NULL AND m.decided_by LIKE 'member:%') AS decided
        FROM connection c WHERE c.tenant_id = ${tenantId}::uuid AND c.id = ${connectionId}::uuid`;
    return counts ? { connectionId, readyAt, ...counts } : null;
  });
  if (!found) return null;
  const { runId, ...shop } = found;
  return { ...shop, run: runId ? await getRun(tenant, shop.connectionId, runId) : null };
}
