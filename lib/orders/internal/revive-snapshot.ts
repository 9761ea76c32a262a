import { z } from "zod";
import { type IncomingPackage, PACKAGE_STATUSES } from "../incoming-package";

const amount = z.string().transform((text) => BigInt(text));
const moment = z.iso.datetime().transform((text) => new Date(text));
const text = z.string().nullable();
const address = z.object({
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
});
const money = { grossMinor: amount, sellerDiscountMinor: amount, channelDiscountMinor: amount, sgrMinor: amount };
const line = z.object({
  externalLineId: z.string(),
  listingExternalId: z.string(),
  barcode: z.string(),
  stockCode: text,
  title: z.string(),
  variant: z.string(),
  quantity: z.number(),
  rawStatus: text,
  unitPrice: z.string(),
  voucherMinor: amount,
  vatRate: z.string(),
  ...money,
});
const snapshot = z.object({
  externalId: z.string(),
  externalOrderNumber: z.string(),
  status: z.enum(PACKAGE_STATUSES),
  rawStatus: z.string(),
  modifiedAt: moment,
  placedAt: moment,
  shipBy: moment.nullable(),
  createdBy: text,
  originExternalIds: z.array(z.string()),
  currency: z.string(),
  customer: z.object({ externalId: z.string(), name: z.string(), email: text, phone: text }),
  identityNumber: z.null(),
  isCompany: z.boolean(),
  isCod: z.boolean(),
  shippingAddress: address,
  invoiceAddress: address,
  carrier: text,
  trackingNumber: text,
  trackingLink: text,
  senderNumber: text,
  payableMinor: amount,
  discounts: z.array(z.object({ name: z.string(), amountMinor: z.string() })),
  history: z.array(z.object({ status: z.string(), at: z.string() })),
  lines: z.array(line),
  ...money,
});

/** The package that an inbox row was made of, or null when the snapshot cannot be read as one. */
export function reviveSnapshot(raw: unknown): IncomingPackage | null {
  const read = snapshot.safeParse(raw);
  return read.success ? read.data : null;
}
