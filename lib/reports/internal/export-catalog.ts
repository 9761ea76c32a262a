import type { ExportRow, ExportSource } from "./export-table-types";
import { minutesOf } from "./minutes-of";

const NIL = "00000000-0000-0000-0000-000000000000";

/** Products with all their codes, archived ones too. */
export const productsExport: ExportSource = {
  columns: {
    code: "text",
    name: "text",
    barcodes: "text",
    additionalCodes: "text",
    brand: "text",
    category: "text",
    unit: "text",
    vatRate: "number",
    attributes: "text",
    images: "text",
    description: "text",
    archivedAt: "text",
    createdAt: "text",
  },
  read: (tx, { tenantId, timeZone }, place, limit) => tx.$queryRaw<ExportRow[]>`
    SELECT p.id::text AS place, p.name, p.brand, p.category, p.unit, p.vat_rate::text AS "vatRate", p.description,
           (SELECT string_agg(c.code, ', ' ORDER BY c.created_at, c.id) FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.kind = 'SKU') AS code,
           (SELECT string_agg(c.code, ', ' ORDER BY c.created_at, c.id) FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.kind = 'BARCODE') AS barcodes,
           (SELECT string_agg(c.code, ', ' ORDER BY c.created_at, c.id) FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.kind = 'ADDITIONAL') AS "additionalCodes",
           (SELECT string_agg(a.name || ': ' || a.value, ' | ' ORDER BY a.position) FROM product_attribute a WHERE a.tenant_id = p.tenant_id AND a.product_id = p.id) AS attributes,
           (SELECT string_agg(i.url, ' ' ORDER BY i.position) FROM product_image i WHERE i.tenant_id = p.tenant_id AND i.product_id = p.id) AS images,
           ${minutesOf("p.archived_at", timeZone)} AS "archivedAt", ${minutesOf("p.created_at", timeZone)} AS "createdAt"
      FROM product p
     WHERE p.tenant_id = ${tenantId}::uuid AND p.id > ${place || NIL}::uuid
     ORDER BY p.id LIMIT ${limit}`,
};

/** Prices with VAT, by warehouse. */
export const pricesExport: ExportSource = {
  columns: {
    code: "text",
    name: "text",
    warehouse: "text",
    gross: "number",
    listGross: "number",
    currency: "text",
    updatedAt: "text",
  },
  read: (tx, { tenantId, timeZone }, place, limit) => {
    const [warehouseId = NIL, productId = NIL] = place ? place.split(":") : [];
    return tx.$queryRaw<ExportRow[]>`
      SELECT r.warehouse_id || ':' || r.product_id AS place, p.name, w.name AS warehouse, r.currency,
             (r.gross / 100.0)::numeric(20, 2)::text AS gross, (r.list_gross / 100.0)::numeric(20, 2)::text AS "listGross",
             (SELECT c.code FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.kind = 'SKU') AS code,
             ${minutesOf("r.updated_at", timeZone)} AS "updatedAt"
        FROM price r JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
        JOIN warehouse w ON w.tenant_id = r.tenant_id AND w.id = r.warehouse_id
       WHERE r.tenant_id = ${tenantId}::uuid AND (r.warehouse_id, r.product_id) > (${warehouseId}::uuid, ${productId}::uuid)
       ORDER BY r.warehouse_id, r.product_id LIMIT ${limit}`;
  },
};
