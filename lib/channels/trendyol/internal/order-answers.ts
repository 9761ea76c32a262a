import { z } from "zod";
import { bani, barcodeText, flag, listOf, moment, numeral, requiredText, text } from "./loose";

const address = z
  .object({
    firstName: text,
    lastName: text,
    fullName: text,
    company: text,
    address1: text,
    address2: text,
    addressLines: z.object({ addressLine1: text, addressLine2: text }).nullish(),
    city: text,
    district: text,
    countyName: text,
    stateName: text,
    postalCode: text,
    countryCode: text,
    phone: text,
    taxNumber: text,
    taxOffice: text,
  })
  .nullish();
export type TrendyolAddress = z.infer<typeof address>;

const line = z.object({
  lineId: requiredText,
  quantity: z.coerce.number().int().positive(),
  barcode: barcodeText,
  stockCode: text,
  productName: text,
  productSize: text,
  productColor: text,
  vatRate: numeral,
  lineGrossAmount: bani,
  lineUnitPrice: bani,
  lineSellerDiscount: bani,
  lineTyDiscount: bani,
  lineSgrFee: bani,
  discountDetails: listOf(z.object({ lineItemSellerDiscount: bani, lineItemTyDiscount: bani })),
  orderLineItemStatusName: text,
});
export type TrendyolLine = z.infer<typeof line>;

/** Field names of April 2026 (reference 4.4). Without id, number, status, date and lines a package cannot be used. */
export const shipmentPackage = z.object({
  shipmentPackageId: requiredText,
  orderNumber: requiredText,
  status: text,
  shipmentPackageStatus: text,
  lastModifiedDate: moment.refine((at) => at !== null),
  orderDate: moment,
  originShipmentDate: moment,
  packageHistories: listOf(z.object({ createdDate: moment, status: text })),
  createdBy: text,
  originPackageIds: listOf(requiredText),
  customerId: text,
  customerFirstName: text,
  customerLastName: text,
  customerEmail: text,
  identityNumber: text,
  taxNumber: text,
  currencyCode: text,
  packageGrossAmount: bani,
  packageSellerDiscount: bani,
  packageTyDiscount: bani,
  packageTotalPrice: bani,
  totalSgrFee: bani,
  discountDisplays: listOf(z.object({ displayName: text, discountAmount: bani })),
  shipmentAddress: address,
  invoiceAddress: address,
  lines: z.array(line).min(1),
  agreedDeliveryDate: moment,
  cargoProviderName: text,
  cargoTrackingNumber: text,
  cargoTrackingLink: text,
  cargoSenderNumber: text,
  isCod: flag,
  commercial: flag,
});
export type ShipmentPackage = z.infer<typeof shipmentPackage>;

export const streamPage = z.object({
  hasMore: flag,
  nextCursor: text,
  content: z.array(z.unknown()),
});

export const createdWebhook = z.object({ id: requiredText });
