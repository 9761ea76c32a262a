import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import { type AvailabilityTerm, availableToSell } from "@/lib/stock/available-to-sell";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { adapterFor } from "../channel-registry";
import { priceValue, stockValue } from "./push-values";

/** Why a field has no value to send. */
export type Blocker = "not_linked" | "never_counted" | "no_price" | "price_currency" | "not_approved";

export type Desired = {
  listingId: string;
  connectionId: string;
  externalId: string;
  productId: string | null;
  productArchived: boolean;
  stock: { value: string | null; blocker: Blocker | null; terms: AvailabilityTerm[] };
  price: { value: string | null; blocker: Blocker | null };
};

type Row = {
  listing_id: string;
  connection_id: string;
  channel: string;
  external_id: string;
  channel_status: string;
  currency: string;
  product_id: string | null;
  archived: boolean;
  buffer: number;
  cap: number | null;
  warehouse_ids: string[];
  levels: { warehouseId: string; onHand: number; reserved: number; counted: boolean }[] | null;
  gross: bigint | null;
  list_gross: bigint | null;
  price_currency: string | null;
};

/** Trendyol takes prices and stock only of products it has approved (its documentation of price-and-inventory). */
const PUSHABLE = new Set(["on_sale", "not_on_sale", "locked", "archived"]);

/**
 * What the channel should show now for these listings, by the one function `availableToSell`. Used by the flush, the API,
 * the screens and the Explain panel alike. An archived product is kept at 0. One statement.
 */
export async function readDesired(
  tx: TenantTx,
  tenant: TenantContext,
  listingIds: readonly string[],
): Promise<Desired[]> {
  if (listingIds.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT l.id AS listing_id, l.connection_id, c.channel, l.external_id, l.channel_status, l.currency, l.product_id,
           p.archived_at IS NOT NULL AS archived, c.buffer, c.cap,
           ARRAY(SELECT w.warehouse_id FROM connection_warehouse w WHERE w.tenant_id = l.tenant_id AND w.connection_id = l.connection_id) AS warehouse_ids,
           (SELECT jsonb_agg(jsonb_build_object('warehouseId', s.warehouse_id, 'onHand', s.on_hand, 'reserved', s.reserved, 'counted', s.counted_at IS NOT NULL))
              FROM stock_level s JOIN connection_warehouse w ON w.tenant_id = s.tenant_id AND w.warehouse_id = s.warehouse_id AND w.connection_id = l.connection_id
             WHERE s.tenant_id = l.tenant_id AND s.product_id = l.product_id) AS levels,
           pr.gross, pr.list_gross, pr.currency AS price_currency
      FROM listing l
      JOIN connection c ON c.tenant_id = l.tenant_id AND c.id = l.connection_id
      LEFT JOIN product p ON p.tenant_id = l.tenant_id AND p.id = l.product_id
      LEFT JOIN price pr ON pr.tenant_id = l.tenant_id AND pr.product_id = l.product_id AND pr.warehouse_id = c.price_warehouse_id
     WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.id = ANY(${[...listingIds]}::uuid[])`;
  return rows.map(toDesired);
}

function toDesired(row: Row): Desired {
  const common = {
    listingId: row.listing_id,
    connectionId: row.connection_id,
    externalId: row.external_id,
    productId: row.product_id,
    productArchived: row.archived,
  };
  if (row.product_id === null) {
    return {
      ...common,
      stock: { value: null, blocker: "not_linked", terms: [] },
      price: { value: null, blocker: "not_linked" },
    };
  }
  if (!PUSHABLE.has(row.channel_status)) {
    return {
      ...common,
      stock: { value: null, blocker: "not_approved", terms: [] },
      price: { value: null, blocker: "not_approved" },
    };
  }
  return { ...common, stock: desiredStock(row), price: desiredPrice(row) };
}

function desiredStock(row: Row): Desired["stock"] {
  if (row.archived) return { value: stockValue(0), blocker: null, terms: [] };
  const available = availableToSell({
    levels: row.levels ?? [],
    warehouseIds: row.warehouse_ids,
    buffer: row.buffer,
    // More than the channel takes would be refused, and the listing would keep its old stock.
    cap: Math.min(row.cap ?? Number.POSITIVE_INFINITY, adapterFor(row.channel).maxQuantity),
  });
  if (!available.known) return { value: null, blocker: "never_counted", terms: [] };
  return { value: stockValue(available.available), blocker: null, terms: available.terms };
}

function desiredPrice(row: Row): Desired["price"] {
  if (row.gross === null || row.price_currency === null) return { value: null, blocker: "no_price" };
  if (row.price_currency !== row.currency) return { value: null, blocker: "price_currency" };
  return { value: priceValue(row.gross, row.list_gross ?? row.gross, row.currency), blocker: null };
}
