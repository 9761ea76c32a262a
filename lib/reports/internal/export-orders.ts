import type { ExportRow, ExportSource } from "./export-table-types";
import { minutesOf } from "./minutes-of";

const NIL = "00000000-0000-0000-0000-000000000000";

/** Orders with buyer, addresses and money; never the CNP. */
export const ordersExport: ExportSource = {
  columns: {
    number: "text",
    connection: "text",
    state: "state",
    placedAt: "text",
    deadline: "text",
    customer: "text",
    phone: "text",
    email: "text",
    shippingAddress: "text",
    invoiceName: "text",
    taxNumber: "text",
    invoiceAddress: "text",
    cod: "yes",
    value: "number",
    sellerDiscount: "number",
    channelDiscount: "number",
    voucher: "number",
    sgr: "number",
    payable: "number",
    channelPayable: "number",
    currency: "text",
    carrier: "text",
    tracking: "text",
  },
  read: (tx, { tenantId, timeZone }, place, limit) => tx.$queryRaw<ExportRow[]>`
    SELECT o.id::text AS place, o.external_number AS number, n.name AS connection, o.state, o.customer_name AS customer, o.phone, u.email, o.currency, o.carrier,
           ${minutesOf("o.placed_at", timeZone)} AS "placedAt", ${minutesOf("o.channel_deadline", timeZone)} AS deadline,
           CASE WHEN o.is_cod THEN 'yes' ELSE 'no' END AS cod,
           concat_ws(', ', NULLIF(s.line1, ''), NULLIF(s.line2, ''), NULLIF(s.city, ''), NULLIF(s.county, ''), NULLIF(s.postal_code, '')) AS "shippingAddress",
           COALESCE(i.company, i.name) AS "invoiceName", i.tax_number AS "taxNumber",
           concat_ws(', ', NULLIF(i.line1, ''), NULLIF(i.line2, ''), NULLIF(i.city, ''), NULLIF(i.county, ''), NULLIF(i.postal_code, '')) AS "invoiceAddress",
           (o.gross_minor / 100.0)::numeric(20, 2)::text AS value, (o.seller_discount_minor / 100.0)::numeric(20, 2)::text AS "sellerDiscount",
           (o.channel_discount_minor / 100.0)::numeric(20, 2)::text AS "channelDiscount", (o.voucher_minor / 100.0)::numeric(20, 2)::text AS voucher,
           (o.sgr_minor / 100.0)::numeric(20, 2)::text AS sgr, (o.payable_minor / 100.0)::numeric(20, 2)::text AS payable,
           (o.channel_payable_minor / 100.0)::numeric(20, 2)::text AS "channelPayable",
           (SELECT string_agg(p.tracking_number, ', ' ORDER BY p.id) FROM order_package p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.is_live) AS tracking
      FROM customer_order o JOIN connection n ON n.tenant_id = o.tenant_id AND n.id = o.connection_id
      LEFT JOIN customer u ON u.tenant_id = o.tenant_id AND u.id = o.customer_id
      LEFT JOIN order_address s ON s.tenant_id = o.tenant_id AND s.order_id = o.id AND s.kind = 'shipping'
      LEFT JOIN order_address i ON i.tenant_id = o.tenant_id AND i.order_id = o.id AND i.kind = 'invoice'
     WHERE o.tenant_id = ${tenantId}::uuid AND o.id > ${place || NIL}::uuid
     ORDER BY o.id LIMIT ${limit}`,
};

/** Lines of orders, those of replaced packages too, marked. */
export const orderLinesExport: ExportSource = {
  columns: {
    number: "text",
    package: "text",
    live: "yes",
    barcode: "text",
    stockCode: "text",
    title: "text",
    variant: "text",
    ordered: "number",
    reserved: "number",
    uncovered: "number",
    cancelled: "number",
    shipped: "number",
    returned: "number",
    unitPrice: "number",
    value: "number",
    sellerDiscount: "number",
    channelDiscount: "number",
    net: "number",
    vatRate: "number",
  },
  read: (tx, { tenantId }, place, limit) => tx.$queryRaw<ExportRow[]>`
    SELECT l.id::text AS place, o.external_number AS number, p.external_id AS package, CASE WHEN p.is_live THEN 'yes' ELSE 'no' END AS live,
           l.barcode, l.stock_code AS "stockCode", l.title, l.variant, trim_scale(l.ordered)::text AS ordered, trim_scale(l.reserved)::text AS reserved,
           trim_scale(l.uncovered)::text AS uncovered, trim_scale(l.cancelled)::text AS cancelled, trim_scale(l.shipped)::text AS shipped,
           trim_scale(l.returned)::text AS returned, trim_scale(l.unit_price)::text AS "unitPrice", (l.gross_minor / 100.0)::numeric(20, 2)::text AS value,
           (l.seller_discount_minor / 100.0)::numeric(20, 2)::text AS "sellerDiscount", (l.channel_discount_minor / 100.0)::numeric(20, 2)::text AS "channelDiscount",
           (l.net_minor / 100.0)::numeric(20, 2)::text AS net, trim_scale(l.vat_rate)::text AS "vatRate"
      FROM order_line l JOIN customer_order o ON o.tenant_id = l.tenant_id AND o.id = l.order_id
      JOIN order_package p ON p.tenant_id = l.tenant_id AND p.id = l.package_id
     WHERE l.tenant_id = ${tenantId}::uuid AND l.id > ${place || NIL}::uuid
     ORDER BY l.id LIMIT ${limit}`,
};
