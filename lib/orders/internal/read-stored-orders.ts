import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { PackageStatus } from "../incoming-package";
import type { OrderStage } from "../order-lifecycle";
import type { StoredLine, StoredOrder, StoredPackage } from "./order-plan";

type JsonLine = Omit<StoredLine, "money"> & { money: Record<keyof StoredLine["money"], string> };
type Row = {
  order_id: string;
  stage: OrderStage;
  is_history: boolean;
  warehouse_id: string | null;
  id: string | null;
  external_id: string;
  status: PackageStatus;
  raw_status: string;
  channel_modified_at: Date;
  ship_by: Date | null;
  is_live: boolean;
  died_seen_at: Date | null;
  hold_until: Date | null;
  carrier: string | null;
  channel_payable_minor: bigint;
  lines: JsonLine[] | null;
};

/** Orders with all their packages and lines, for planning. The caller has locked the orders. One statement. */
export async function readStoredOrders(
  tx: TenantTx,
  tenant: TenantContext,
  orderIds: readonly string[],
): Promise<Map<string, StoredOrder>> {
  if (orderIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.id AS order_id, o.stage, o.is_history, o.warehouse_id,
           p.id, p.external_id, p.status, p.raw_status, p.channel_modified_at, p.ship_by, p.is_live, p.died_seen_at, p.hold_until,
           p.carrier, p.channel_payable_minor,
           (SELECT jsonb_agg(jsonb_build_object(
                     'id', l.id, 'externalLineId', l.external_line_id, 'listingId', l.listing_id, 'productId', l.product_id,
                     'ordered', l.ordered, 'reserved', l.reserved, 'shipped', l.shipped, 'cancelled', l.cancelled, 'returned', l.returned,
                     'money', jsonb_build_object('grossMinor', l.gross_minor::text, 'sellerDiscountMinor', l.seller_discount_minor::text,
                       'channelDiscountMinor', l.channel_discount_minor::text, 'voucherMinor', l.voucher_minor::text,
                       'sgrMinor', l.sgr_minor::text)) ORDER BY l.position, l.id)
              FROM order_line l WHERE l.tenant_id = p.tenant_id AND l.package_id = p.id) AS lines
      FROM customer_order o LEFT JOIN order_package p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
     WHERE o.tenant_id = ${tenant.tenantId}::uuid AND o.id = ANY (${[...orderIds]}::uuid[])`;
  const orders = new Map<string, StoredOrder>();
  for (const row of rows) {
    const order = orders.get(row.order_id) ?? {
      id: row.order_id,
      stage: row.stage,
      isHistory: row.is_history,
      warehouseId: row.warehouse_id,
      packages: [],
    };
    orders.set(row.order_id, order);
    if (row.id !== null) order.packages.push(toPackage(row, row.id));
  }
  return orders;
}

function toPackage(row: Row, id: string): StoredPackage {
  return {
    id,
    externalId: row.external_id,
    status: row.status,
    rawStatus: row.raw_status,
    modifiedAt: row.channel_modified_at,
    shipBy: row.ship_by,
    isLive: row.is_live,
    diedSeenAt: row.died_seen_at,
    holdUntil: row.hold_until,
    carrier: row.carrier,
    channelPayableMinor: row.channel_payable_minor,
    lines: (row.lines ?? []).map(toLine),
  };
}

function toLine({ money, ...line }: JsonLine): StoredLine {
  return {
    ...line,
    money: {
      grossMinor: BigInt(money.grossMinor),
      sellerDiscountMinor: BigInt(money.sellerDiscountMinor),
      channelDiscountMinor: BigInt(money.channelDiscountMinor),
      voucherMinor: BigInt(money.voucherMinor),
      sgrMinor: BigInt(money.sgrMinor),
    },
  };
}
