import { expect } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * What may never be false about stock, asked of the whole tenant: a level is the sum of its movements, its reserved pieces
 * the sum of its active promises, each order line's reserved pieces the sum of its own, and nobody waits where pieces are free.
 */
export async function expectBalanced(tenant: TenantContext): Promise<void> {
  const wrong = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ what: string; detail: string }[]>`
      SELECT 'level <> movements' AS what, l.product_id::text AS detail
        FROM stock_level l
        LEFT JOIN (SELECT product_id, warehouse_id, sum(quantity) AS total FROM stock_movement GROUP BY 1, 2) m USING (product_id, warehouse_id)
       WHERE l.on_hand <> COALESCE(m.total, 0)
      UNION ALL
      SELECT 'reserved <> promises', l.product_id::text
        FROM stock_level l
        LEFT JOIN (SELECT product_id, warehouse_id, sum(quantity) AS total FROM reservation WHERE state = 'active' GROUP BY 1, 2) r USING (product_id, warehouse_id)
       WHERE l.reserved <> COALESCE(r.total, 0)
      UNION ALL
      SELECT 'line <> promises', o.id::text
        FROM order_line o
        LEFT JOIN (SELECT order_line_id, sum(quantity) AS total FROM reservation WHERE state = 'active' GROUP BY 1) r ON r.order_line_id = o.id
       WHERE o.reserved <> COALESCE(r.total, 0)
      UNION ALL
      SELECT 'waits beside free pieces', r.id::text
        FROM reservation r JOIN stock_level l USING (product_id, warehouse_id)
       WHERE r.state = 'active' AND r.quantity < r.wanted AND l.on_hand > l.reserved
      UNION ALL
      SELECT 'movement without level', m.id::text
        FROM stock_movement m LEFT JOIN stock_level l USING (product_id, warehouse_id) WHERE l.product_id IS NULL`,
  );
  expect(wrong).toEqual([]);
}
