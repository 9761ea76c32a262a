import type { ExportRow, ExportSource } from "./export-table-types";
import { minutesOf } from "./minutes-of";

const NIL = "00000000-0000-0000-0000-000000000000";

/** Stock by product and warehouse. What was never counted says so: its zero means "unknown". */
export const stockExport: ExportSource = {
  columns: {
    code: "text",
    name: "text",
    warehouse: "text",
    onHand: "number",
    reserved: "number",
    available: "number",
    counted: "yes",
    updatedAt: "text",
  },
  read: (tx, { tenantId, timeZone }, place, limit) => {
    const [productId = NIL, warehouseId = NIL] = place ? place.split(":") : [];
    return tx.$queryRaw<ExportRow[]>`
      SELECT l.product_id || ':' || l.warehouse_id AS place, p.name, w.name AS warehouse,
             trim_scale(l.on_hand)::text AS "onHand", trim_scale(l.reserved)::text AS reserved, trim_scale(l.on_hand - l.reserved)::text AS available,
             CASE WHEN l.counted_at IS NULL THEN 'no' ELSE 'yes' END AS counted, ${minutesOf("l.updated_at", timeZone)} AS "updatedAt",
             (SELECT c.code FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.kind = 'SKU') AS code
        FROM stock_level l JOIN product p ON p.tenant_id = l.tenant_id AND p.id = l.product_id
        JOIN warehouse w ON w.tenant_id = l.tenant_id AND w.id = l.warehouse_id
       WHERE l.tenant_id = ${tenantId}::uuid AND (l.product_id, l.warehouse_id) > (${productId}::uuid, ${warehouseId}::uuid)
       ORDER BY l.product_id, l.warehouse_id LIMIT ${limit}`;
  },
};

/** The ledger: every movement, oldest first. */
export const movementsExport: ExportSource = {
  columns: {
    at: "text",
    code: "text",
    name: "text",
    warehouse: "text",
    kind: "movement",
    reason: "reason",
    quantity: "number",
    note: "text",
  },
  read: (tx, { tenantId, timeZone }, place, limit) => tx.$queryRaw<ExportRow[]>`
    SELECT m.id::text AS place, p.name, w.name AS warehouse, m.kind, m.reason, trim_scale(m.quantity)::text AS quantity, m.note,
           ${minutesOf("m.at", timeZone)} AS at,
           (SELECT c.code FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.kind = 'SKU') AS code
      FROM stock_movement m JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.product_id
      JOIN warehouse w ON w.tenant_id = m.tenant_id AND w.id = m.warehouse_id
     WHERE m.tenant_id = ${tenantId}::uuid AND m.id > ${place || NIL}::uuid
     ORDER BY m.id LIMIT ${limit}`,
};
