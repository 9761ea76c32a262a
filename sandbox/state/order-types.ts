export type PackageStatus =
  | "Awaiting"
  | "Created"
  | "Picking"
  | "Invoiced"
  | "Shipped"
  | "AtCollectionPoint"
  | "Delivered"
  | "UnDelivered"
  | "Returned"
  | "Cancelled"
  | "UnPacked"
  | "UnSupplied";

export type Address = {
  id: number;
  firstName: string;
  lastName: string;
  address1: string;
  city: string;
  countyId: number;
  countyName: string;
  postalCode: string;
  phone: string | null;
  company: string;
  taxNumber?: string;
  taxOffice?: string;
};

/** What the packages of one order share. */
export type OrderRecord = {
  orderNumber: string;
  sellerId: number;
  storefront: string;
  placedAt: number;
  customerId: number;
  customerEmail: string;
  identityNumber: string;
  commercial: boolean;
  cod: boolean;
  whoPays: "trendyol" | "seller";
  shipmentAddress: Address;
  invoiceAddress: Address;
  agreedDeliveryAt: number;
  /** Names of the discounts; the amounts follow from the units that are left. */
  voucherName: string | null;
  voucherPaidBy: "seller" | "trendyol";
  firstPackageId: number;
};

/** One unit of a line: discounts differ by a ban between units. Bani. */
export type LineUnit = { sellerDiscount: number; trendyolDiscount: number; voucher: number };

export type PackageLine = {
  lineId: number;
  productIndex: number;
  barcode: string;
  stockCode: string | null;
  contentId: number;
  productName: string;
  productSize: string;
  productColor: string;
  categoryId: number;
  origin: string;
  vatRate: number;
  commission: number;
  /** Bani per unit, VAT included, before discounts. */
  unitGross: number;
  /** SGR deposit per unit, bani. */
  sgr: number;
  units: LineUnit[];
  status: string;
  cancelledBy: string;
  cancelReason: string;
  cancelReasonCode: number;
};

export type PackageRecord = {
  packageId: number;
  shipmentNumber: number;
  orderNumber: string;
  sellerId: number;
  storefront: string;
  status: PackageStatus;
  createdBy: "order-creation" | "cancel" | "split" | "transfer";
  originPackageIds: number[] | null;
  originShipmentAt: number;
  modifiedAt: number;
  histories: { createdDate: number; status: string }[];
  lines: PackageLine[];
  carrier: string;
  trackingNumber: string;
  senderNumber: string | null;
  returnTrackingNumber: string | null;
  providerCode: string | null;
  invoiceNumber: string | null;
  /** Hidden by incident mode until revealed. */
  hidden: boolean;
  /** The next step that happens by itself, and when. */
  next: { status: PackageStatus; at: number } | null;
};

/** New packages that are due to replace a dead one. */
export type Successors = {
  id: string;
  at: number;
  originPackageId: number;
  createdBy: "cancel" | "split";
  status: PackageStatus;
  packages: PackageLine[][];
};
