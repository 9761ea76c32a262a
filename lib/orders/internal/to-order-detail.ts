import { quantityToNumber } from "@/lib/core/quantity";
import type { Prisma } from "@/lib/db/generated/client";
import { countProducts } from "../count-products";
import type { PackageStatus } from "../incoming-package";
import type { OrderStage, OrderState } from "../order-lifecycle";
import type {
  OrderAddressView,
  OrderDetail,
  OrderEventView,
  OrderLineView,
  OrderPackageView,
  OrderRow,
} from "../order-types";

/** Relations of an order that its page shows. */
export const DETAIL_COLUMNS = {
  customer: { select: { id: true, name: true, email: true, phone: true } },
  packages: { orderBy: { id: "asc" } },
  lines: { orderBy: [{ packageId: "asc" }, { position: "asc" }, { id: "asc" }] },
  addresses: true,
  events: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.CustomerOrderInclude;

type DetailRow = Prisma.CustomerOrderGetPayload<{ include: typeof DETAIL_COLUMNS }>;

/** An order as its page and the API show it, from the row and its relations. */
export function toOrderDetail(row: DetailRow): OrderDetail {
  const live = new Set(row.packages.filter((one) => one.isLive).map((one) => one.id));
  const lines = row.lines.map(toLine).sort((a, b) => Number(live.has(b.packageId)) - Number(live.has(a.packageId)));
  return {
    ...toRow(row, lines),
    customer: row.customer,
    warehouseId: row.warehouseId,
    hasIdentityNumber: row.cnpEncrypted !== null,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    totals: {
      grossMinor: row.grossMinor,
      sellerDiscountMinor: row.sellerDiscountMinor,
      channelDiscountMinor: row.channelDiscountMinor,
      voucherMinor: row.voucherMinor,
      netMinor: row.netMinor,
      sgrMinor: row.sgrMinor,
      payableMinor: row.payableMinor,
      channelPayableMinor: row.channelPayableMinor,
      differenceMinor: row.payableMinor - row.channelPayableMinor,
    },
    lines,
    packages: row.packages.map(toPackage),
    shippingAddress: addressOf(row, "shipping"),
    invoiceAddress: addressOf(row, "invoice"),
    events: row.events.map(toEvent),
  };
}

function toRow(row: DetailRow, lines: readonly OrderLineView[]): OrderRow {
  return {
    id: row.id,
    connectionId: row.connectionId,
    externalNumber: row.externalNumber,
    state: row.state as OrderState,
    stage: row.stage as OrderStage,
    isHistory: row.isHistory,
    placedAt: row.placedAt,
    channelDeadline: row.channelDeadline,
    customerName: row.customerName,
    city: row.city,
    county: row.county,
    phone: row.phone,
    isCompany: row.isCompany,
    isCod: row.isCod,
    lineCount: row.lineCount,
    pieceCount: quantityToNumber(row.pieceCount),
    reservedCount: quantityToNumber(row.reservedCount),
    uncovered: quantityToNumber(row.uncovered),
    unlinkedCount: countProducts(lines.filter((line) => line.productId === null && line.uncovered > 0)),
    currency: row.currency,
    payableMinor: row.payableMinor,
    differenceMinor: row.payableMinor - row.channelPayableMinor,
    firstLineTitle: row.firstLineTitle,
    firstImageUrl: row.firstImageUrl,
    carrier: row.carrier,
  };
}

function toLine(line: DetailRow["lines"][number]): OrderLineView {
  const ordered = quantityToNumber(line.ordered);
  const reserved = quantityToNumber(line.reserved);
  const cancelled = quantityToNumber(line.cancelled);
  const shipped = quantityToNumber(line.shipped);
  return {
    id: line.id,
    packageId: line.packageId,
    listingId: line.listingId,
    productId: line.productId,
    barcode: line.barcode,
    stockCode: line.stockCode,
    title: line.title,
    variant: line.variant,
    imageUrl: line.imageUrl,
    rawStatus: line.rawStatus,
    ordered,
    reserved,
    uncovered: quantityToNumber(line.uncovered),
    picked: quantityToNumber(line.picked),
    packed: quantityToNumber(line.packed),
    shipped,
    cancelled,
    returned: quantityToNumber(line.returned),
    cover: {
      wanted: quantityToNumber(line.ordered.minus(line.cancelled).minus(line.shipped)),
      held: reserved,
      isLinked: line.productId !== null,
    },
    unitPrice: line.unitPrice.toString(),
    grossMinor: line.grossMinor,
    sellerDiscountMinor: line.sellerDiscountMinor,
    channelDiscountMinor: line.channelDiscountMinor,
    voucherMinor: line.voucherMinor,
    sgrMinor: line.sgrMinor,
    netMinor: line.netMinor,
    vatRate: quantityToNumber(line.vatRate),
  };
}

function toPackage(one: DetailRow["packages"][number]): OrderPackageView {
  return {
    id: one.id,
    externalId: one.externalId,
    status: one.status as PackageStatus,
    rawStatus: one.rawStatus,
    isLive: one.isLive,
    holdUntil: one.holdUntil,
    createdBy: one.createdBy,
    originExternalIds: one.originExternalIds,
    channelModifiedAt: one.channelModifiedAt,
    shipBy: one.shipBy,
    carrier: one.carrier,
    trackingNumber: one.trackingNumber,
    trackingLink: one.trackingLink,
    senderNumber: one.senderNumber,
    channelPayableMinor: one.channelPayableMinor,
    // Written by the import only, from a typed package.
    discounts: (one.discounts as { name: string; amountMinor: string }[]).map(({ name, amountMinor }) => ({
      name,
      amountMinor: BigInt(amountMinor),
    })),
  };
}

function addressOf(row: DetailRow, kind: OrderAddressView["kind"]): OrderAddressView | null {
  const found = row.addresses.find((address) => address.kind === kind);
  if (!found) return null;
  const { tenantId: _, orderId: __, ...address } = found;
  return { ...address, kind };
}

function toEvent(event: DetailRow["events"][number]): OrderEventView {
  const { id, at, kind, actorKind, actorId } = event;
  return { id, at, kind, data: event.data as OrderEventView["data"], actorKind, actorId };
}
