import { Decimal } from "decimal.js";
import { z } from "zod";
import { apiId, apiMoment, apiQuantity } from "@/lib/api/api-schemas";
import { toDecimalString } from "@/lib/core/money";
import { PACKAGE_STATUSES } from "@/lib/orders/incoming-package";
import { ORDER_STATES } from "@/lib/orders/order-lifecycle";
import type { OrderAddressView, OrderDetail, OrderLineView, OrderPackageView } from "@/lib/orders/order-types";
import { stateEnum } from "../state-words";

const signedAmount = z
  .string()
  .regex(/^-?\d{1,13}\.\d{2}$/)
  .meta({ examples: ["354.79"] });
const text = z.string().nullable();
/** An amount of an order: only for those who see money. */
const sum = signedAmount.optional();
/** Said in the description of each call that answers orders. */
export const NO_SUMS =
  "Sums (`totals`; `unitPrice` to `net` of lines; `channelPayable` and `discounts` of packages) are left out for a key whose role may not read prices.";

const lineAnswer = z
  .object({
    id: apiId,
    packageId: apiId,
    listingId: apiId.nullable(),
    productId: apiId.nullable().describe("null: waits until its listing is linked to a product"),
    barcode: z.string(),
    stockCode: text,
    title: z.string(),
    variant: z.string(),
    ordered: apiQuantity,
    reserved: apiQuantity,
    uncovered: apiQuantity.describe("pieces still to be sent that no stock covers"),
    shipped: apiQuantity,
    cancelled: apiQuantity,
    returned: apiQuantity,
    unitPrice: z.string().optional().describe("with VAT, before discounts"),
    gross: sum,
    sellerDiscount: sum,
    channelDiscount: sum,
    voucher: sum,
    sgr: sum,
    net: sum,
    vatRate: z.number(),
  })
  .meta({ id: "OrderLine" });

const packageAnswer = z
  .object({
    id: apiId,
    externalId: z.string(),
    status: stateEnum("package", PACKAGE_STATUSES),
    rawStatus: z.string(),
    isLive: z.boolean(),
    createdBy: text,
    originExternalIds: z.array(z.string()),
    shipBy: apiMoment.nullable(),
    modifiedAt: apiMoment,
    carrier: text,
    trackingNumber: text,
    trackingLink: text,
    senderNumber: text,
    channelPayable: sum,
    discounts: z.array(z.object({ name: z.string(), amount: signedAmount })).optional(),
  })
  .meta({ id: "OrderPackage" });

const addressAnswer = z
  .object({
    name: z.string(),
    company: text,
    taxNumber: text,
    taxOffice: text,
    line1: z.string(),
    line2: z.string(),
    city: z.string(),
    county: z.string(),
    postalCode: z.string(),
    country: z.string(),
    phone: text,
  })
  .meta({ id: "OrderAddress" });

const totalsAnswer = z
  .object({
    gross: signedAmount,
    sellerDiscount: signedAmount,
    channelDiscount: signedAmount,
    voucher: signedAmount.describe("the part of the seller's discount that came as a voucher"),
    net: signedAmount.describe("goods after discounts"),
    sgr: signedAmount.describe("deposit for packaging"),
    payable: signedAmount.describe("net + sgr, summed over the lines"),
    channelPayable: signedAmount.describe("what the channel says"),
    difference: signedAmount.describe("payable − channelPayable"),
  })
  .meta({ id: "OrderTotals" });

export const orderAnswer = z
  .object({
    id: apiId,
    connectionId: apiId,
    externalNumber: z.string(),
    state: stateEnum("order", ORDER_STATES),
    isHistory: z.boolean(),
    placedAt: apiMoment,
    channelDeadline: apiMoment.nullable(),
    currency: z.string(),
    customer: z.object({ name: z.string(), email: text, phone: text }),
    isCompany: z.boolean(),
    isCod: z.boolean(),
    carrier: text,
    lines: z.array(lineAnswer).describe("of the packages that go on; of all packages once none does"),
    totals: totalsAnswer.optional(),
    addresses: z.object({ shipping: addressAnswer.nullable(), invoice: addressAnswer.nullable() }),
    packages: z.array(packageAnswer),
  })
  .meta({ id: "Order" });

/** An order as the API tells it: amounts as decimal strings, moments in UTC. Sums only `withMoney`, as the pages have it. */
export function toOrderAnswer(order: OrderDetail, withMoney: boolean): z.input<typeof orderAnswer> {
  const live = new Set(order.packages.filter((one) => one.isLive).map((one) => one.id));
  const lines = live.size === 0 ? order.lines : order.lines.filter((line) => live.has(line.packageId));
  return {
    id: order.id,
    connectionId: order.connectionId,
    externalNumber: order.externalNumber,
    state: order.state,
    isHistory: order.isHistory,
    placedAt: order.placedAt.toISOString(),
    channelDeadline: order.channelDeadline?.toISOString() ?? null,
    currency: order.currency,
    customer: { name: order.customerName, email: order.customer?.email ?? null, phone: order.phone || null },
    isCompany: order.isCompany,
    isCod: order.isCod,
    carrier: order.carrier,
    lines: lines.map((line) => toLineAnswer(line, withMoney)),
    ...(withMoney ? { totals: toTotalsAnswer(order.totals) } : {}),
    addresses: { shipping: toAddressAnswer(order.shippingAddress), invoice: toAddressAnswer(order.invoiceAddress) },
    packages: order.packages.map((one) => toPackageAnswer(one, withMoney)),
  };
}

function toTotalsAnswer(totals: OrderDetail["totals"]): z.input<typeof totalsAnswer> {
  return {
    gross: toDecimalString(totals.grossMinor),
    sellerDiscount: toDecimalString(totals.sellerDiscountMinor),
    channelDiscount: toDecimalString(totals.channelDiscountMinor),
    voucher: toDecimalString(totals.voucherMinor),
    net: toDecimalString(totals.netMinor),
    sgr: toDecimalString(totals.sgrMinor),
    payable: toDecimalString(totals.payableMinor),
    channelPayable: toDecimalString(totals.channelPayableMinor),
    difference: toDecimalString(totals.differenceMinor),
  };
}

function toLineAnswer(line: OrderLineView, withMoney: boolean): z.input<typeof lineAnswer> {
  return {
    id: line.id,
    packageId: line.packageId,
    listingId: line.listingId,
    productId: line.productId,
    barcode: line.barcode,
    stockCode: line.stockCode,
    title: line.title,
    variant: line.variant,
    ordered: line.ordered,
    reserved: line.reserved,
    uncovered: line.uncovered,
    shipped: line.shipped,
    cancelled: line.cancelled,
    returned: line.returned,
    ...(withMoney ? sumsOf(line) : {}),
    vatRate: line.vatRate,
  };
}

function sumsOf(line: OrderLineView) {
  return {
    unitPrice: withBani(line.unitPrice),
    gross: toDecimalString(line.grossMinor),
    sellerDiscount: toDecimalString(line.sellerDiscountMinor),
    channelDiscount: toDecimalString(line.channelDiscountMinor),
    voucher: toDecimalString(line.voucherMinor),
    sgr: toDecimalString(line.sgrMinor),
    net: toDecimalString(line.netMinor),
  };
}

/** A unit price may have more decimals than two, never fewer. */
function withBani(price: string): string {
  const read = new Decimal(price);
  return read.toFixed(Math.max(2, read.decimalPlaces()));
}

function toPackageAnswer(one: OrderPackageView, withMoney: boolean): z.input<typeof packageAnswer> {
  return {
    id: one.id,
    externalId: one.externalId,
    status: one.status,
    rawStatus: one.rawStatus,
    isLive: one.isLive,
    createdBy: one.createdBy,
    originExternalIds: one.originExternalIds,
    shipBy: one.shipBy?.toISOString() ?? null,
    modifiedAt: one.channelModifiedAt.toISOString(),
    carrier: one.carrier,
    trackingNumber: one.trackingNumber,
    trackingLink: one.trackingLink,
    senderNumber: one.senderNumber,
    ...(withMoney
      ? {
          channelPayable: toDecimalString(one.channelPayableMinor),
          discounts: one.discounts.map(({ name, amountMinor }) => ({ name, amount: toDecimalString(amountMinor) })),
        }
      : {}),
  };
}

function toAddressAnswer(address: OrderAddressView | null): z.input<typeof addressAnswer> | null {
  if (!address) return null;
  const { kind: _, ...shown } = address;
  return shown;
}
