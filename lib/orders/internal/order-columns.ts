import { Prisma } from "@/lib/db/generated/client";
import type { OrderRow } from "../order-types";

/** Columns of `customer_order o` that make an OrderRow. */
export const ORDER_COLUMNS = Prisma.sql`
  o.id, o.connection_id AS "connectionId", o.external_number AS "externalNumber", o.state, o.stage, o.is_history AS "isHistory",
  o.placed_at AS "placedAt", o.channel_deadline AS "channelDeadline", o.customer_name AS "customerName", o.city, o.county, o.phone,
  o.is_company AS "isCompany", o.is_cod AS "isCod", o.line_count AS "lineCount", o.piece_count::float8 AS "pieceCount",
  o.reserved_count::float8 AS "reservedCount", o.uncovered::float8 AS uncovered, o.currency, o.payable_minor AS "payableMinor",
  o.payable_minor - o.channel_payable_minor AS "differenceMinor", o.first_line_title AS "firstLineTitle",
  o.first_image_url AS "firstImageUrl", o.carrier,
  CASE WHEN o.uncovered > 0 THEN
    (SELECT count(DISTINCT l.barcode)::int FROM order_line l WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id AND l.product_id IS NULL AND l.uncovered > 0)
    ELSE 0 END AS "unlinkedCount"`;

export type OrderColumns = OrderRow;
