import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { OrderPlan } from "./order-plan";
import { netOf } from "./plan-totals";
import { toJson } from "./to-json";

/** Inserts or overwrites the planned packages. The caller holds their orders. */
export async function writePackages(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  plans: readonly OrderPlan[],
): Promise<void> {
  const rows = plans.flatMap((plan) =>
    plan.packages.map(({ incoming, lines: _, ...planned }) => ({
      orderId: plan.orderId,
      externalId: incoming.externalId,
      rawStatus: incoming.rawStatus,
      createdBy: incoming.createdBy,
      originExternalIds: incoming.originExternalIds,
      modifiedAt: incoming.modifiedAt,
      shipBy: incoming.shipBy,
      carrier: incoming.carrier,
      trackingNumber: incoming.trackingNumber,
      trackingLink: incoming.trackingLink,
      senderNumber: incoming.senderNumber,
      grossMinor: incoming.grossMinor,
      sellerDiscountMinor: incoming.sellerDiscountMinor,
      channelDiscountMinor: incoming.channelDiscountMinor,
      sgrMinor: incoming.sgrMinor,
      payableMinor: incoming.payableMinor,
      discounts: incoming.discounts,
      ...planned,
    })),
  );
  await tx.$executeRaw`
    INSERT INTO order_package AS p (tenant_id, id, order_id, connection_id, external_id, status, raw_status, is_live, died_seen_at, hold_until,
        created_by, origin_external_ids, channel_modified_at, ship_by, carrier, tracking_number, tracking_link, sender_number,
        gross_minor, seller_discount_minor, channel_discount_minor, sgr_minor, channel_payable_minor, discounts)
    SELECT ${tenant.tenantId}::uuid, id, "orderId", ${connectionId}::uuid, "externalId", status, "rawStatus", "isLive", "diedSeenAt", "holdUntil",
           "createdBy", "originExternalIds", "modifiedAt", "shipBy", carrier, "trackingNumber", "trackingLink", "senderNumber",
           "grossMinor", "sellerDiscountMinor", "channelDiscountMinor", "sgrMinor", "payableMinor", discounts
      FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS r (
        id uuid, "orderId" uuid, "externalId" text, status text, "rawStatus" text, "isLive" boolean, "diedSeenAt" timestamptz,
        "holdUntil" timestamptz, "createdBy" text, "originExternalIds" text[], "modifiedAt" timestamptz, "shipBy" timestamptz,
        carrier text, "trackingNumber" text, "trackingLink" text, "senderNumber" text, "grossMinor" bigint,
        "sellerDiscountMinor" bigint, "channelDiscountMinor" bigint, "sgrMinor" bigint, "payableMinor" bigint, discounts jsonb)
    ON CONFLICT (tenant_id, connection_id, external_id) DO UPDATE
       SET status = EXCLUDED.status, raw_status = EXCLUDED.raw_status, is_live = EXCLUDED.is_live, died_seen_at = EXCLUDED.died_seen_at,
           hold_until = EXCLUDED.hold_until, created_by = EXCLUDED.created_by, origin_external_ids = EXCLUDED.origin_external_ids,
           channel_modified_at = EXCLUDED.channel_modified_at, ship_by = EXCLUDED.ship_by, carrier = EXCLUDED.carrier,
           tracking_number = EXCLUDED.tracking_number, tracking_link = EXCLUDED.tracking_link, sender_number = EXCLUDED.sender_number,
           gross_minor = EXCLUDED.gross_minor, seller_discount_minor = EXCLUDED.seller_discount_minor,
           channel_discount_minor = EXCLUDED.channel_discount_minor, sgr_minor = EXCLUDED.sgr_minor,
           channel_payable_minor = EXCLUDED.channel_payable_minor, discounts = EXCLUDED.discounts, updated_at = now()`;
}

/** Inserts or overwrites the lines of the planned packages; what is promised or picked on them stays as it is. */
export async function writeLines(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  plans: readonly OrderPlan[],
): Promise<void> {
  const rows = plans.flatMap((plan) =>
    plan.packages.flatMap((one) =>
      one.lines.map(({ incoming, ...planned }) => ({
        orderId: plan.orderId,
        packageId: one.id,
        externalLineId: incoming.externalLineId,
        barcode: incoming.barcode,
        stockCode: incoming.stockCode,
        title: incoming.title,
        variant: incoming.variant,
        rawStatus: incoming.rawStatus,
        ordered: incoming.quantity,
        unitPrice: incoming.unitPrice,
        grossMinor: incoming.grossMinor,
        sellerDiscountMinor: incoming.sellerDiscountMinor,
        channelDiscountMinor: incoming.channelDiscountMinor,
        voucherMinor: incoming.voucherMinor,
        sgrMinor: incoming.sgrMinor,
        netMinor: netOf(incoming),
        vatRate: incoming.vatRate,
        ...planned,
      })),
    ),
  );
  await tx.$executeRaw`
    INSERT INTO order_line AS l (tenant_id, id, order_id, package_id, connection_id, external_line_id, position, listing_id, product_id,
        barcode, stock_code, title, variant, image_url, raw_status, ordered, shipped, cancelled, returned, unit_price, gross_minor,
        seller_discount_minor, channel_discount_minor, voucher_minor, sgr_minor, net_minor, vat_rate)
    SELECT ${tenant.tenantId}::uuid, id, "orderId", "packageId", ${connectionId}::uuid, "externalLineId", position, "listingId", "productId",
           barcode, "stockCode", title, variant, "imageUrl", "rawStatus", ordered, shipped, cancelled, returned, "unitPrice", "grossMinor",
           "sellerDiscountMinor", "channelDiscountMinor", "voucherMinor", "sgrMinor", "netMinor", "vatRate"
      FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS r (
        id uuid, "orderId" uuid, "packageId" uuid, "externalLineId" text, position int, "listingId" uuid, "productId" uuid, barcode text,
        "stockCode" text, title text, variant text, "imageUrl" text, "rawStatus" text, ordered numeric, shipped numeric,
        cancelled numeric, returned numeric, "unitPrice" numeric, "grossMinor" bigint, "sellerDiscountMinor" bigint,
        "channelDiscountMinor" bigint, "voucherMinor" bigint, "sgrMinor" bigint, "netMinor" bigint, "vatRate" numeric)
    ON CONFLICT (tenant_id, package_id, external_line_id) DO UPDATE
       SET position = EXCLUDED.position, listing_id = EXCLUDED.listing_id, product_id = EXCLUDED.product_id, barcode = EXCLUDED.barcode,
           stock_code = EXCLUDED.stock_code, title = EXCLUDED.title, variant = EXCLUDED.variant,
           image_url = COALESCE(EXCLUDED.image_url, l.image_url), raw_status = EXCLUDED.raw_status, ordered = EXCLUDED.ordered,
           shipped = EXCLUDED.shipped, cancelled = EXCLUDED.cancelled, returned = EXCLUDED.returned, unit_price = EXCLUDED.unit_price,
           gross_minor = EXCLUDED.gross_minor, seller_discount_minor = EXCLUDED.seller_discount_minor,
           channel_discount_minor = EXCLUDED.channel_discount_minor, voucher_minor = EXCLUDED.voucher_minor,
           sgr_minor = EXCLUDED.sgr_minor, net_minor = EXCLUDED.net_minor, vat_rate = EXCLUDED.vat_rate`;

  const gone = plans.flatMap((plan) => plan.gone);
  if (gone.length === 0) return;
  await tx.$executeRaw`
    UPDATE order_line l SET cancelled = g.cancelled
      FROM jsonb_to_recordset(${toJson(gone)}::jsonb) AS g ("lineId" uuid, cancelled numeric)
     WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.id = g."lineId"`;
}
