import { maskedEmail, randomBuyer, randomCompany } from "../seed/buyers";
import type { Address, LineUnit, OrderRecord, PackageLine, PackageRecord, PackageStatus } from "../state/order-types";
import type { Product } from "../state/product-types";
import { changeProduct, findProduct } from "../state/products";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import { agreedDelivery } from "./business-days";
import type { OrderInput } from "./order-input";
import { spread } from "./order-money";
import { modificationDate, movePackage } from "./package-steps";

/** A request that the sandbox itself cannot fulfil; shown to whoever works the control plane. */
export class ControlError extends Error {}

export type PlacedOrder = { orderNumber: string; shipmentPackageId: number };

/**
 * A buyer orders. Stock goes down at once, even while the payment is checked; with too little of it the order is
 * refused, unless `oversell` says that the buyer was faster.
 */
export function placeOrder(world: World, input: OrderInput): PlacedOrder {
  const seller = world.sellers.get(String(input.sellerId));
  if (!seller) throw new ControlError(`There is no seller ${input.sellerId}`);
  const products = input.lines.map((line) => findForSale(world, seller, line));
  const lines = makeLines(world, input, products);
  takeStock(world, seller, input, products);

  const placedAt = world.now();
  const order = makeOrder(world, seller, input, placedAt);
  world.orders.put(order.orderNumber, order);
  const one = makePackage(world, order, {
    lines,
    createdBy: "order-creation",
    originPackageIds: null,
    hidden: world.settings.incident,
  });
  movePackage(world, one, "Awaiting");
  return { orderNumber: order.orderNumber, shipmentPackageId: one.packageId };
}

/** A package with new numbers and no status yet; movePackage gives it its first one. */
export function makePackage(
  world: World,
  order: OrderRecord,
  given: Pick<PackageRecord, "lines" | "createdBy" | "originPackageIds" | "hidden">,
): PackageRecord {
  const isFirst = given.createdBy === "order-creation";
  const packageId = isFirst ? order.firstPackageId : world.nextNumber("package", FIRST_PACKAGE);
  const shipmentNumber = world.nextNumber("shipment", 706_404_425);
  return {
    packageId,
    shipmentNumber,
    orderNumber: order.orderNumber,
    sellerId: order.sellerId,
    storefront: order.storefront,
    status: "Awaiting" as PackageStatus,
    ...given,
    originShipmentAt: modificationDate(world),
    modifiedAt: modificationDate(world),
    histories: [],
    carrier: order.whoPays === "seller" ? "GLS" : "FAN Courier",
    // Sixteen digits and more: longer than a double can hold.
    trackingNumber: `72800${String(packageId).padStart(10, "0")}${String(shipmentNumber % 100_000).padStart(5, "0")}`,
    senderNumber: null,
    returnTrackingNumber: null,
    providerCode: null,
    invoiceNumber: null,
    next: null,
  };
}

const FIRST_PACKAGE = 3_501_112_220;

function findForSale(world: World, seller: SellerRecord, line: OrderInput["lines"][number]): Product {
  const product = findProduct(world, seller, line.barcode);
  if (!product) throw new ControlError(`Seller ${seller.sellerId} has no product with barcode ${line.barcode}`);
  if (product.approval !== "approved") throw new ControlError(`Product ${line.barcode} is not approved`);
  return product;
}

function takeStock(world: World, seller: SellerRecord, input: OrderInput, products: Product[]): void {
  const wanted = new Map<number, number>();
  for (const [at, line] of input.lines.entries()) {
    const index = (products[at] as Product).index;
    wanted.set(index, (wanted.get(index) ?? 0) + line.quantity);
  }
  for (const product of products) {
    const quantity = wanted.get(product.index) ?? 0;
    if (quantity > product.quantity && !input.oversell) {
      throw new ControlError(`Product ${product.barcode} has ${product.quantity} in stock, not ${quantity}`);
    }
  }
  const now = world.now();
  for (const [index, quantity] of wanted) {
    const product = products.find((one) => one.index === index) as Product;
    const left = Math.max(0, product.quantity - quantity);
    changeProduct(world, seller, index, { quantity: left, stockModifiedAt: now, modifiedAt: now });
  }
}

function makeOrder(world: World, seller: SellerRecord, input: OrderInput, placedAt: number): OrderRecord {
  const buyer = { ...randomBuyer(world.random), ...input.buyer };
  const orderNumber = String(world.nextNumber("order", 10_855_400_117));
  const company = input.company === true ? randomCompany(world.random) : input.company || null;
  const address = (taxed: boolean): Address => ({
    id: world.nextNumber("address", 81_110_001),
    firstName: buyer.firstName,
    lastName: buyer.lastName,
    address1: buyer.address1,
    city: buyer.city,
    countyId: buyer.countyId,
    countyName: buyer.countyName,
    postalCode: buyer.postalCode,
    phone: buyer.phone,
    company: company?.company ?? "",
    ...(taxed && company ? { taxNumber: company.taxNumber, taxOffice: company.taxOffice } : {}),
  });
  return {
    orderNumber,
    sellerId: seller.sellerId,
    storefront: seller.storefront,
    placedAt,
    customerId: world.nextNumber("customer", 1_451_900_321),
    customerEmail: maskedEmail(orderNumber),
    // Companies give their tax number instead.
    identityNumber: company ? "" : buyer.identityNumber,
    commercial: company !== null,
    cod: input.cod,
    whoPays: input.whoPays,
    shipmentAddress: address(false),
    invoiceAddress: address(true),
    agreedDeliveryAt: input.agreedInMs === undefined ? agreedDelivery(placedAt) : placedAt + input.agreedInMs,
    voucherName: input.voucher ? (input.voucher.name ?? "Voucher") : null,
    voucherPaidBy: input.voucher?.paidBy ?? "seller",
    firstPackageId: world.nextNumber("package", FIRST_PACKAGE),
  };
}

function makeLines(world: World, input: OrderInput, products: Product[]): PackageLine[] {
  const toBani = (lei: number) => Math.round(lei * 100);
  const grosses = input.lines.map((line, at) => (products[at] as Product).salePrice * line.quantity);
  const vouchers = spread(toBani(input.voucher?.amount ?? 0), grosses);
  return input.lines.map((line, at) => {
    const product = products[at] as Product;
    const even = Array.from({ length: line.quantity }, () => 1);
    const seller = spread(toBani(line.sellerDiscount), even);
    const trendyol = spread(toBani(line.channelDiscount), even);
    const voucher = spread(vouchers[at] ?? 0, even);
    const units = even.map(
      (_, unit): LineUnit => ({
        sellerDiscount: seller[unit] ?? 0,
        trendyolDiscount: trendyol[unit] ?? 0,
        voucher: voucher[unit] ?? 0,
      }),
    );
    const reduced = units.some(
      (unit) => unit.sellerDiscount + unit.trendyolDiscount + unit.voucher > product.salePrice,
    );
    if (reduced) throw new ControlError(`The discounts of ${product.barcode} are larger than its price`);
    return toPackageLine(world, product, units);
  });
}

function toPackageLine(world: World, product: Product, units: LineUnit[]): PackageLine {
  return {
    lineId: world.nextNumber("line", 4_765_900_101),
    productIndex: product.index,
    barcode: product.barcode,
    stockCode: product.stockCode,
    contentId: product.contentId,
    productName: product.size ? `${product.title}, ${product.size}` : product.title,
    // The real service often leaves a blank in front.
    productSize: product.size && product.index % 2 === 0 ? ` ${product.size}` : product.size,
    productColor: product.color,
    categoryId: product.categoryId,
    origin: product.origin,
    vatRate: product.vatRate,
    commission: product.commission,
    unitGross: product.salePrice,
    sgr: product.sgr,
    units,
    status: "Awaiting",
    cancelledBy: "",
    cancelReason: "",
    cancelReasonCode: 0,
  };
}
