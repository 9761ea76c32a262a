import type { IncomingAddress, IncomingLine, IncomingPackage } from "../incoming-package";

export type LineOverrides = Partial<IncomingLine> & { barcode: string };
export type PackageOverrides = Partial<Omit<IncomingPackage, "lines">> & { lines?: readonly LineOverrides[] };

const ADDRESS: IncomingAddress = {
  name: "Ștefania Mureșan",
  company: null,
  taxNumber: null,
  taxOffice: null,
  line1: "Str. Observatorului nr. 17",
  line2: "",
  city: "Cluj-Napoca",
  county: "Cluj",
  postalCode: "400489",
  country: "RO",
  phone: "+40700000017",
};
const PLACED = new Date("2026-11-24T03:00:00.000Z");
let made = 0;

/** A package as an adapter hands it over: one line of 2 pieces at 10.00 lei unless told otherwise, paid as it adds up. */
export function aPackage(overrides: PackageOverrides = {}): IncomingPackage {
  made++;
  const { lines: given = [{ barcode: "MUG-RED" }], ...rest } = overrides;
  const lines = given.map((line, index) => aLine({ externalLineId: `${made}-${index + 1}`, ...line }));
  const sum = (pick: (line: IncomingLine) => bigint) => lines.reduce((total, line) => total + pick(line), 0n);
  const grossMinor = sum((line) => line.grossMinor);
  const sellerDiscountMinor = sum((line) => line.sellerDiscountMinor);
  const channelDiscountMinor = sum((line) => line.channelDiscountMinor);
  const sgrMinor = sum((line) => line.sgrMinor);
  return {
    externalId: `P${made}`,
    externalOrderNumber: `N${made}`,
    status: "created",
    rawStatus: rest.status ?? "created",
    modifiedAt: PLACED,
    placedAt: PLACED,
    shipBy: new Date("2026-11-26T15:00:00.000Z"),
    createdBy: "order-creation",
    originExternalIds: [],
    currency: "RON",
    customer: { externalId: "C1", name: "Ștefania Mureșan", email: "pf+1@example.com", phone: "+40700000017" },
    identityNumber: null,
    isCompany: false,
    isCod: false,
    shippingAddress: ADDRESS,
    invoiceAddress: ADDRESS,
    carrier: "FAN Courier",
    trackingNumber: `T${made}`,
    trackingLink: null,
    senderNumber: null,
    grossMinor,
    sellerDiscountMinor,
    channelDiscountMinor,
    sgrMinor,
    payableMinor: grossMinor - sellerDiscountMinor - channelDiscountMinor + sgrMinor,
    discounts: [],
    history: [],
    ...rest,
    lines,
  };
}

function aLine({ quantity = 2, barcode, ...rest }: LineOverrides & { externalLineId: string }): IncomingLine {
  return {
    listingExternalId: barcode,
    barcode,
    stockCode: null,
    title: `Produs ${barcode}`,
    variant: "",
    quantity,
    rawStatus: null,
    unitPrice: "10.00",
    grossMinor: BigInt(Math.round(quantity * 1000)),
    sellerDiscountMinor: 0n,
    channelDiscountMinor: 0n,
    voucherMinor: 0n,
    sgrMinor: 0n,
    vatRate: "21",
    ...rest,
  };
}
