import "server-only";
import { type CreatedProduct, createProducts } from "@/lib/catalog/create-products";
import { type Currency, money } from "@/lib/core/money";
import type { TenantTx } from "@/lib/db/with-tenant";
import { setPrices } from "@/lib/pricing/set-prices";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ListingToImport } from "./listing-to-import";
import { productName } from "./product-name";

/** Beyond this a price is no price (lib/pricing refuses it); the product is made without one. */
const MOST_MINOR = 1_000_000_000n;

/** New products from listings, with the channel's price in the connection's price warehouse. One outcome per listing, in order. */
export async function createFromListings(
  tx: TenantTx,
  tenant: TenantContext,
  listings: readonly ListingToImport[],
  priceWarehouseId: string | null,
): Promise<CreatedProduct[]> {
  const outcomes = await createProducts(tx, tenant, listings.map(toProduct));
  if (priceWarehouseId !== null) {
    const prices = listings.flatMap((listing, at) => {
      const outcome = outcomes[at];
      return outcome?.outcome === "created" ? priceOf(listing, outcome.productId, priceWarehouseId) : [];
    });
    await setPrices(tx, tenant, prices, { onlyNew: true });
  }
  return outcomes;
}

function toProduct(listing: ListingToImport) {
  return {
    name: productName(listing),
    description: listing.description,
    brand: listing.brand,
    category: listing.categoryName,
    ...(listing.vatRate === null ? {} : { vatRate: listing.vatRate }),
    codes: [
      { kind: "SKU" as const, code: listing.stockCode ?? listing.barcode },
      { kind: "BARCODE" as const, code: listing.barcode },
    ],
    images: listing.imageUrls,
    attributes: listing.attributes.map(({ name, value }) => ({ name, value })),
  };
}

function priceOf(listing: ListingToImport, productId: string, warehouseId: string) {
  const { salePriceMinor: sale, listPriceMinor: list } = listing;
  if (sale === null || sale <= 0n || sale > MOST_MINOR) return [];
  const currency = listing.currency as Currency;
  const hasList = list !== null && list > sale && list <= MOST_MINOR;
  return [{ productId, warehouseId, gross: money(sale, currency), listGross: hasList ? money(list, currency) : null }];
}
