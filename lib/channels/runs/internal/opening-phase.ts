import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { takeOpeningStock } from "../../import/take-opening-stock";
import type { PhaseContext, PhaseStep } from "./phase-types";

const LISTINGS_PER_STEP = 200;

/** The first count of products that were linked before, or by hand, and never counted in a warehouse of the connection. */
export async function openingPhase({ tenant, connectionId, cursor, options }: PhaseContext): Promise<PhaseStep> {
  const nothing: PhaseStep = { done: 0, total: null, next: null, store: async () => {} };
  if (options.openingStock !== true) return nothing;
  const after = typeof cursor.at?.after === "string" ? cursor.at.after : "00000000-0000-0000-0000-000000000000";
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ id: string; waiting: number }[]>`
      SELECT l.id, count(*) OVER ()::int AS waiting FROM listing l
       WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.product_id IS NOT NULL
         AND l.channel_status <> 'missing' AND l.id > ${after}::uuid
         AND NOT EXISTS (
           SELECT 1 FROM stock_level s WHERE s.tenant_id = l.tenant_id AND s.product_id = l.product_id AND s.counted_at IS NOT NULL
              AND s.warehouse_id IN (SELECT w.warehouse_id FROM connection_warehouse w WHERE w.tenant_id = l.tenant_id AND w.connection_id = l.connection_id))
       ORDER BY l.id LIMIT ${LISTINGS_PER_STEP}`,
  );
  const last = rows.at(-1);
  if (!last) return nothing;
  const ids = rows.map((row) => row.id);
  await takeOpeningStock(tenant, connectionId, ids);
  return { done: rows.length, total: null, left: last.waiting, next: { after: last.id }, store: async () => {} };
}
