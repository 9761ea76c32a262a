import "server-only";
import { listProducts } from "@/lib/catalog/list-products";
import { listListings } from "@/lib/channels/listings/list-listings";
import { listOrders } from "@/lib/orders/list-orders";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** One thing found: what it is called, a line that tells it from others, and for a listing its connection. */
export type Found =
  | { kind: "order"; id: string; title: string; detail: string }
  | { kind: "product"; id: string; title: string; detail: string }
  | { kind: "listing"; id: string; connectionId: string; title: string; detail: string };

const MOST = 5;
const LONGEST_SEARCH = 100;

/**
 * Orders, products and listings that answer a search by any number, name, phone or code, at most five of each. Only of what
 * the role may read. A search under two signs finds nothing.
 */
export async function findAnything(tenant: TenantContext, search: string): Promise<Found[]> {
  const words = search.trim().slice(0, LONGEST_SEARCH);
  if (words.length < 2 || tenant.actor.kind === "system") return [];
  const { role } = tenant.actor;
  const [orders, products, listings] = await Promise.all([
    may(role, "orders.read") ? listOrders(tenant, { search: words, sort: "newest", limit: MOST }) : null,
    may(role, "catalog.read") ? listProducts(tenant, { search: words, limit: MOST }) : null,
    may(role, "channels.read") ? listListings(tenant, { search: words, limit: MOST }) : null,
  ]);
  return [
    ...(orders?.items ?? []).map(
      (order): Found => ({
        kind: "order",
        id: order.id,
        title: order.externalNumber,
        detail: [order.customerName, order.city].filter(Boolean).join(", "),
      }),
    ),
    ...(products?.items ?? []).map(
      (product): Found => ({
        kind: "product",
        id: product.id,
        title: product.name,
        detail: [product.code, ...product.barcodes].filter(Boolean).join(" · "),
      }),
    ),
    ...(listings?.items ?? []).map(
      (listing): Found => ({
        kind: "listing",
        id: listing.id,
        connectionId: listing.connectionId,
        title: listing.title,
        detail: [listing.stockCode, listing.barcode].filter(Boolean).join(" · "),
      }),
    ),
  ];
}
