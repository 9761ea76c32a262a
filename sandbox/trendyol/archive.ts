import type { Answer } from "../http/answers";
import { json, productError } from "../http/answers";
import type { Call } from "../http/router";
import { normaliseBarcode } from "../seed/barcodes";
import type { BatchItem, FailureReason } from "../state/batch-types";
import type { Product } from "../state/product-types";
import { findProduct } from "../state/products";
import type { ApiContext } from "./api-context";
import { submitBatch } from "./batches";
import { readItems } from "./read-input";

const HOUR = 3_600_000;

/** PUT archive-state: hides products, or brings them back. */
export function archiveProducts(context: ApiContext, call: Call): Answer {
  return submitSimple(context, call, "ProductArchiveUpdate", () => null);
}

/** PUT unlock: lifts locks for a price or for orders that were not supplied. */
export function unlockProducts(context: ApiContext, call: Call): Answer {
  return submitSimple(context, call, "ProductUnlockUpdate", (product) => {
    if (!product.locked) return "not-locked";
    return product.lockReason === "CRITICAL_PRICE" ? "lock-needs-support" : null;
  });
}

/** GET sellers/{id}/addresses; once per hour when that switch is on. */
export function listAddresses({ world, seller }: ApiContext): Answer {
  const { addressesOncePerHour } = world.settings;
  if (addressesOncePerHour && !world.windows.take(`addresses ${seller.sellerId}`, world.now(), HOUR, 1)) {
    return productError(429, "too.many.requests", "Too many requests");
  }
  const address = {
    country: "Romania",
    city: "Cluj-Napoca",
    cityCode: 0,
    district: "Cluj-Napoca",
    districtId: 0,
    postCode: "400124",
    address: "Str. Fabricii de Chibrituri nr. 5",
    fullAddress: "Str. Fabricii de Chibrituri nr. 5 Cluj-Napoca Cluj-Napoca",
  };
  const make = (id: number, addressType: string) => ({
    id: seller.sellerId * 10 + id,
    addressType,
    ...address,
    shipmentAddress: addressType === "Shipment",
    invoiceAddress: addressType === "Invoice",
    returningAddress: addressType === "Returning",
    default: true,
  });
  return json(200, {
    supplierAddresses: [make(1, "Shipment"), make(2, "Invoice"), make(3, "Returning")],
    defaultShipmentAddress: { present: true },
    defaultInvoiceAddress: { present: true },
    defaultReturningAddress: { present: true },
  });
}

function submitSimple(
  context: ApiContext,
  call: Call,
  type: "ProductArchiveUpdate" | "ProductUnlockUpdate",
  check: (product: Product) => FailureReason | null,
): Answer {
  const read = readItems(call.body);
  if ("refusal" in read) return read.refusal;
  const items = read.items.map((item): BatchItem => {
    const barcode = typeof item.barcode === "string" ? normaliseBarcode(item.barcode) : "";
    const product = barcode ? findProduct(context.world, context.seller, barcode) : null;
    return {
      barcode,
      productIndex: product?.index ?? null,
      quantity: null,
      salePrice: null,
      listPrice: null,
      archived: item.archived === true,
      failure: product ? check(product) : barcode ? "barcode-unknown" : "barcode-missing",
    };
  });
  return submitBatch(context, type, items);
}
