import { expect } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import type { Shop } from "./a-shop-with-stock";

/** Every sentence about a tenant's orders and stock that may never be false, as a query that finds its violations. */
const VIOLATIONS = {
  "on hand is the sum of movements": `
    SELECT l.product_id FROM stock_level l
     WHERE l.tenant_id = $1 AND l.on_hand <> (SELECT coalesce(sum(m.quantity), 0) FROM stock_movement m
       WHERE m.tenant_id = $1 AND m.product_id = l.product_id AND m.warehouse_id = l.warehouse_id)`,
  "reserved is the sum of active promises": `
    SELECT l.product_id FROM stock_level l
     WHERE l.tenant_id = $1 AND l.reserved <> (SELECT coalesce(sum(r.quantity), 0) FROM reservation r
       WHERE r.tenant_id = $1 AND r.product_id = l.product_id AND r.warehouse_id = l.warehouse_id AND r.state = 'active')`,
  "a line's reserved is the sum of its active promises": `
    SELECT o.id FROM order_line o
     WHERE o.tenant_id = $1 AND o.reserved <> (SELECT coalesce(sum(r.quantity), 0) FROM reservation r
       WHERE r.tenant_id = $1 AND r.order_line_id = o.id AND r.state = 'active')`,
  "nothing is promised that is not there": `SELECT product_id FROM stock_level WHERE tenant_id = $1 AND reserved > on_hand`,
  "nobody waits while pieces are free": `
    SELECT r.id FROM reservation r JOIN stock_level l ON l.tenant_id = r.tenant_id AND l.product_id = r.product_id AND l.warehouse_id = r.warehouse_id
     WHERE r.tenant_id = $1 AND r.state = 'active' AND r.quantity < r.wanted AND l.on_hand > l.reserved`,
  "no line holds more than it needs": `
    SELECT id FROM order_line WHERE tenant_id = $1 AND cancelled = 0 AND reserved + shipped > ordered`,
  "a dead package holds only while its hold lasts": `
    SELECT p.id FROM order_package p JOIN order_line l ON l.tenant_id = p.tenant_id AND l.package_id = p.id
     WHERE p.tenant_id = $1 AND NOT p.is_live AND l.reserved > 0 AND p.hold_until IS NULL`,
  "the dead wait for nothing": `
    SELECT r.id FROM reservation r JOIN order_line l ON l.tenant_id = r.tenant_id AND l.id = r.order_line_id
      JOIN order_package p ON p.tenant_id = l.tenant_id AND p.id = l.package_id
     WHERE r.tenant_id = $1 AND r.state = 'active' AND r.wanted > r.quantity AND NOT p.is_live`,
  "a sent package holds nothing": `
    SELECT p.id FROM order_package p JOIN order_line l ON l.tenant_id = p.tenant_id AND l.package_id = p.id
     WHERE p.tenant_id = $1 AND p.status IN ('shipped', 'delivered', 'returned') AND l.reserved > 0`,
  "what left was sold or told": `
    SELECT p.id FROM order_package p
      JOIN customer_order o ON o.tenant_id = p.tenant_id AND o.id = p.order_id AND NOT o.is_history
      JOIN connection c ON c.tenant_id = p.tenant_id AND c.id = p.connection_id AND o.placed_at >= c.created_at
     WHERE p.tenant_id = $1 AND p.status IN ('shipped', 'delivered', 'returned')
       AND (SELECT sum(l.shipped) FROM order_line l WHERE l.tenant_id = $1 AND l.package_id = p.id)
        <> (SELECT coalesce(-sum(m.quantity), 0) FROM stock_movement m JOIN order_line l ON l.tenant_id = m.tenant_id AND l.id::text = m.cause_id
             WHERE m.tenant_id = $1 AND m.kind = 'sale' AND l.package_id = p.id)
         + (SELECT coalesce(sum((e.data ->> 'pieces')::numeric), 0) FROM order_event e
             WHERE e.tenant_id = $1 AND e.order_id = o.id AND e.kind = 'shipped_without_cover' AND e.data ->> 'package' = p.external_id)`,
  "an order's uncovered is the sum of its lines": `
    SELECT o.id FROM customer_order o
     WHERE o.tenant_id = $1 AND o.uncovered <> (SELECT coalesce(sum(l.uncovered), 0) FROM order_line l WHERE l.tenant_id = $1 AND l.order_id = o.id)`,
  "an order's money is that of its live lines": `
    SELECT o.id FROM customer_order o
     WHERE o.tenant_id = $1 AND o.payable_minor <> (
       SELECT coalesce(sum(l.net_minor + l.sgr_minor), 0) FROM order_line l JOIN order_package p ON p.tenant_id = l.tenant_id AND p.id = l.package_id
        WHERE l.tenant_id = $1 AND l.order_id = o.id AND p.is_live AND l.cancelled < l.ordered)`,
  "an order is told once": `
    SELECT data ->> 'orderId' FROM outbox_event WHERE tenant_id = $1 AND type = 'order.imported' GROUP BY 1 HAVING count(*) > 1`,
};

export type StockSentence = keyof typeof VIOLATIONS;

/**
 * Asserts all of them for the shop, looking past row level security, in one statement; `but` names those that the test
 * breaks on purpose.
 */
export async function assertStockTrue(
  shop: Pick<Shop, "tenant">,
  options: { but?: readonly StockSentence[] } = {},
): Promise<void> {
  const asked = Object.entries(VIOLATIONS).filter(([sentence]) => !options.but?.includes(sentence as StockSentence));
  const all = asked.map(
    ([sentence, query]) =>
      `SELECT '${sentence.replaceAll("'", "''")}' AS sentence, count(*)::int AS found FROM (${query}) v`,
  );
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query<{ sentence: string; found: number }>(`SELECT * FROM (${all.join(" UNION ALL ")}) a WHERE found > 0`, [
      shop.tenant.tenantId,
    ]),
  );
  expect(rows).toEqual([]);
}
