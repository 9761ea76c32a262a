import type { Address, OrderRecord, PackageLine, PackageRecord } from "../state/order-types";
import { Random } from "../state/random";
import type { World } from "../state/world";
import { lineMoney, packageMoney } from "./order-money";

const ISTANBUL_SHIFT = 3 * 3_600_000;
const DAY = 24 * 3_600_000;

/** A package as getShipmentPackages shows it (reference 4.2, 4.3, 7.5). Also the payload of webhooks. */
export function toShipmentPackage(world: World, one: PackageRecord) {
  const order = world.orders.get(one.orderNumber) as OrderRecord;
  const showsTrendyol = order.commercial || world.settings.trendyolDiscountForConsumers === "shown";
  const money = packageMoney(one.lines, order, showsTrendyol);
  const shuffled = new Random(one.packageId + one.histories.length).shuffle(one.histories);
  return {
    shipmentPackageId: one.packageId,
    shipmentNumber: one.shipmentNumber,
    orderNumber: one.orderNumber,
    // Istanbul wall-clock time written as if it were UTC; every other date is true UTC.
    orderDate: order.placedAt + ISTANBUL_SHIFT,
    originShipmentDate: one.originShipmentAt,
    lastModifiedDate: one.modifiedAt,
    status: one.status,
    shipmentPackageStatus: one.status,
    packageHistories: shuffled,
    createdBy: one.createdBy,
    originPackageIds: one.originPackageIds,
    customerId: order.customerId,
    customerFirstName: order.shipmentAddress.firstName,
    customerLastName: order.shipmentAddress.lastName,
    customerEmail: order.customerEmail,
    identityNumber: order.identityNumber,
    taxNumber: null,
    supplierId: 0,
    currencyCode: "RON",
    orderCountryCode: "RO",
    channelId: 1,
    packageGrossAmount: money.gross,
    packageSellerDiscount: money.seller,
    packageTyDiscount: money.trendyol,
    packageTotalDiscount: round(money.seller + money.trendyol),
    packageTotalPrice: money.total,
    ...(money.sgr > 0 ? { totalSgrFee: money.sgr } : {}),
    discountDisplays: money.displays,
    shipmentAddress: toAddress(order.shipmentAddress),
    invoiceAddress: toInvoiceAddress(order),
    lines: one.lines.map((line) => toLine(line, order, showsTrendyol)),
    ...toDelivery(one, order),
    commercial: order.commercial,
    invoiceLink: "",
    invoiceNumber: one.invoiceNumber,
    invoiceStatus: one.invoiceNumber ? "Invoiced" : "NotInvoiced",
    micro: false,
    "3pByTrendyol": false,
    is4P: false,
    containsDangerousProduct: false,
    hsCode: "",
  };
}

function toLine(line: PackageLine, order: OrderRecord, showsTrendyol: boolean) {
  const money = lineMoney(line, order, showsTrendyol);
  return {
    lineId: line.lineId,
    quantity: line.units.length,
    barcode: line.barcode,
    ...(line.stockCode === null ? {} : { stockCode: line.stockCode }),
    contentId: line.contentId,
    productName: line.productName,
    productSize: line.productSize,
    productColor: line.productColor,
    productCategoryId: line.categoryId,
    productOrigin: line.origin,
    sellerId: order.sellerId,
    salesCampaignId: 11,
    vatRate: line.vatRate,
    commission: line.commission,
    businessUnit: "Home",
    currencyCode: "RON",
    lineGrossAmount: line.unitGross / 100,
    lineSellerDiscount: money.sellerDiscount,
    lineTyDiscount: money.trendyolDiscount,
    lineTotalDiscount: round(money.sellerDiscount + money.trendyolDiscount),
    ...(line.sgr > 0 ? { lineSgrFee: line.sgr / 100 } : {}),
    lineUnitPrice: money.unitPrice,
    discountDetails: money.details,
    fastDeliveryOptions: [],
    orderLineItemStatusName: line.status,
    cancelledBy: line.cancelledBy,
    cancelReason: line.cancelReason,
    cancelReasonCode: line.cancelReasonCode,
  };
}

function toDelivery(one: PackageRecord, order: OrderRecord) {
  const isSellerPaid = order.whoPays === "seller";
  return {
    deliveryType: "normal",
    deliveryAddressType: one.histories.some((step) => step.status === "AtCollectionPoint")
      ? "CollectionPoint"
      : "Shipment",
    timeSlotId: 0,
    agreedDeliveryDate: order.agreedDeliveryAt,
    estimatedDeliveryStartDate: order.agreedDeliveryAt + DAY / 2,
    estimatedDeliveryEndDate: order.agreedDeliveryAt + 2 * DAY,
    fastDelivery: false,
    fastDeliveryType: null,
    cargoProviderName: one.carrier,
    // The seller's own courier: the number arrives in cargoSenderNumber and this one stays empty.
    cargoTrackingNumber: isSellerPaid ? "0" : one.trackingNumber,
    cargoTrackingLink: isSellerPaid ? null : `https://tracking.exemplu.ro/${one.trackingNumber}`,
    cargoSenderNumber: one.senderNumber,
    cargoDeci: Math.max(
      1,
      one.lines.reduce((sum, line) => sum + line.units.length, 0),
    ),
    ...(isSellerPaid ? { whoPays: 1 } : {}),
    isCod: order.cod,
    deliveredByService: false,
    warehouseId: 0,
    giftBoxRequested: false,
    sellerDeliveryMethod: null,
    sellerOtpCode: null,
  };
}

function toAddress(address: Address) {
  return {
    id: address.id,
    firstName: address.firstName,
    lastName: address.lastName,
    fullName: `${address.firstName} ${address.lastName}`,
    company: address.company,
    address1: address.address1,
    address2: "",
    addressLines: { addressLine1: "", addressLine2: "" },
    fullAddress: `${address.address1}     ${address.city} ${address.city}`,
    city: address.city,
    cityCode: 0,
    district: address.city,
    districtId: 0,
    countyId: address.countyId,
    countyName: address.countyName,
    stateName: "",
    shortAddress: "",
    postalCode: address.postalCode,
    countryCode: "RO",
    neighborhood: "",
    neighborhoodId: 0,
    phone: address.phone,
  };
}

/** Tax fields exist only on invoices to companies. */
function toInvoiceAddress({ invoiceAddress, commercial }: OrderRecord) {
  const plain = toAddress(invoiceAddress);
  if (!commercial) return plain;
  return {
    ...plain,
    taxNumber: invoiceAddress.taxNumber,
    taxOffice: invoiceAddress.taxOffice,
    eInvoiceAvailable: false,
  };
}

function round(lei: number): number {
  return Math.round(lei * 100) / 100;
}
