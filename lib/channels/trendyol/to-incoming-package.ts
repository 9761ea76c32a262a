import { allocate, money, toDecimalString } from "@/lib/core/money";
import type { IncomingLine, IncomingPackage, PackageStatus } from "../channel-port";
import { fixRomanian } from "./internal/fix-romanian";
import type { ShipmentPackage, TrendyolLine } from "./internal/order-answers";
import { toIncomingAddress } from "./internal/to-incoming-address";

/** `orderDate` is Istanbul wall-clock time written as if it were UTC; every other date is UTC (reference 1.8). */
const ORDER_DATE_SHIFT_MS = 3 * 3_600_000;

const STATUSES: Record<string, PackageStatus> = {
  awaiting: "awaiting",
  created: "created",
  picking: "picking",
  invoiced: "invoiced",
  shipped: "shipped",
  atcollectionpoint: "at_point",
  delivered: "delivered",
  undelivered: "undelivered",
  returned: "returned",
  cancelled: "cancelled",
  unsupplied: "cancelled",
  unpacked: "unpacked",
};

/** A package of Trendyol in our words. Pure; money is exact in bani, taken from the per-unit details where they are complete. */
export function toIncomingPackage(one: ShipmentPackage): IncomingPackage {
  const rawStatus = one.status || one.shipmentPackageStatus || "";
  const lines = shareVoucher(one.lines.map(toLine), sellerVoucher(one));
  const shippingAddress = toIncomingAddress(one.shipmentAddress);
  const name = fixRomanian(`${one.customerFirstName} ${one.customerLastName}`) || shippingAddress.name;
  const gross = one.packageGrossAmount ?? sumOf(lines, (line) => line.grossMinor);
  const sellerDiscount = one.packageSellerDiscount ?? sumOf(lines, (line) => line.sellerDiscountMinor);
  const channelDiscount = one.packageTyDiscount ?? sumOf(lines, (line) => line.channelDiscountMinor);
  const sgr = one.totalSgrFee ?? sumOf(lines, (line) => line.sgrMinor);
  return {
    externalId: one.shipmentPackageId,
    externalOrderNumber: one.orderNumber,
    status: STATUSES[rawStatus.toLowerCase()] ?? "unknown",
    rawStatus,
    modifiedAt: one.lastModifiedDate as Date,
    placedAt: placedAt(one),
    shipBy: one.agreedDeliveryDate,
    createdBy: one.createdBy || null,
    originExternalIds: one.originPackageIds,
    currency: one.currencyCode || "RON",
    customer: {
      externalId: one.customerId || one.orderNumber,
      name,
      email: one.customerEmail || null,
      phone: shippingAddress.phone,
    },
    identityNumber: /[1-9]/.test(one.identityNumber) ? one.identityNumber.trim() : null,
    isCompany: one.commercial,
    isCod: one.isCod,
    shippingAddress,
    invoiceAddress: withTaxNumber(toIncomingAddress(one.invoiceAddress ?? one.shipmentAddress), one),
    carrier: one.cargoProviderName || null,
    trackingNumber: /^0*$/.test(one.cargoTrackingNumber) ? null : one.cargoTrackingNumber,
    trackingLink: one.cargoTrackingLink || null,
    senderNumber: one.cargoSenderNumber || null,
    grossMinor: gross,
    sellerDiscountMinor: sellerDiscount,
    channelDiscountMinor: channelDiscount,
    sgrMinor: sgr,
    // SGR is inside the channel's total already (reference 4.3).
    payableMinor: one.packageTotalPrice ?? gross - sellerDiscount - channelDiscount + sgr,
    discounts: one.discountDisplays
      .filter((display) => display.discountAmount !== null)
      .map((display) => ({
        name: fixRomanian(display.displayName),
        amountMinor: (display.discountAmount ?? 0n).toString(),
      })),
    history: one.packageHistories
      .filter((step) => step.createdDate !== null)
      .map((step) => ({ status: step.status, at: (step.createdDate as Date).toISOString() }))
      .sort((a, b) => a.at.localeCompare(b.at)),
    lines,
  };
}

/** Values of a line are per unit and averages; the details hold each unit exactly. */
function toLine(line: TrendyolLine): IncomingLine {
  const pieces = BigInt(line.quantity);
  const isExact = line.discountDetails.length === line.quantity;
  const exact = (pick: (unit: TrendyolLine["discountDetails"][number]) => bigint | null, average: bigint | null) =>
    isExact ? line.discountDetails.reduce((sum, unit) => sum + (pick(unit) ?? 0n), 0n) : (average ?? 0n) * pieces;
  const unit = line.lineGrossAmount ?? line.lineUnitPrice ?? 0n;
  return {
    externalLineId: line.lineId,
    listingExternalId: line.barcode,
    barcode: line.barcode,
    stockCode: line.stockCode || null,
    title: fixRomanian(line.productName) || line.barcode,
    variant: [line.productSize, line.productColor]
      .map(fixRomanian)
      .filter((part) => part !== "")
      .join(", "),
    quantity: line.quantity,
    rawStatus: line.orderLineItemStatusName || null,
    unitPrice: toDecimalString(unit),
    grossMinor: unit * pieces,
    sellerDiscountMinor: exact((detail) => detail.lineItemSellerDiscount, line.lineSellerDiscount),
    channelDiscountMinor: exact((detail) => detail.lineItemTyDiscount, line.lineTyDiscount),
    voucherMinor: 0n,
    sgrMinor: (line.lineSgrFee ?? 0n) * pieces,
    vatRate: String(line.vatRate ?? 0),
  };
}

/** Vouchers that the seller paid: named so among the displays, and not Trendyol's own. Never more than the seller's discount. */
function sellerVoucher(one: ShipmentPackage): bigint {
  const named = one.discountDisplays
    .filter(({ displayName }) => /voucher|cupon|coupon|kupon/i.test(displayName) && !/trendyol/i.test(displayName))
    .reduce((sum, display) => sum + (display.discountAmount ?? 0n), 0n);
  return named;
}

function shareVoucher(lines: IncomingLine[], voucher: bigint): IncomingLine[] {
  const weights = lines.map((line) => line.sellerDiscountMinor);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (voucher <= 0n || whole <= 0n || weights.some((weight) => weight < 0n)) return lines;
  const shares = allocate(money(voucher < whole ? voucher : whole), weights);
  return lines.map((line, index) => ({ ...line, voucherMinor: shares[index]?.minor ?? 0n }));
}

function placedAt(one: ShipmentPackage): Date {
  if (one.orderDate) return new Date(one.orderDate.getTime() - ORDER_DATE_SHIFT_MS);
  return one.originShipmentDate ?? (one.lastModifiedDate as Date);
}

function withTaxNumber(
  address: IncomingPackage["invoiceAddress"],
  one: ShipmentPackage,
): IncomingPackage["invoiceAddress"] {
  return one.commercial && !address.taxNumber && one.taxNumber ? { ...address, taxNumber: one.taxNumber } : address;
}

function sumOf(lines: IncomingLine[], pick: (line: IncomingLine) => bigint): bigint {
  return lines.reduce((sum, line) => sum + pick(line), 0n);
}
