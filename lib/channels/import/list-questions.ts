import "server-only";
import { readProducts } from "@/lib/catalog/read-products";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type Currency, type Money, money } from "@/lib/core/money";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { availableToSell, type LevelOfWarehouse } from "@/lib/stock/available-to-sell";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { MatchEvidence } from "./import-types";
import { readAttributes } from "./internal/listing-to-import";
import { productName } from "./internal/product-name";
import { type Candidate, listCandidates } from "./list-candidates";

type Attribute = { name: string; value: string };

/** A candidate with what a person compares. `price`: in the connection's price warehouse. */
export type QuestionCandidate = {
  productId: string;
  name: string;
  code: string | null;
  barcodes: readonly string[];
  additionalCodes: readonly string[];
  imageUrl: string | null;
  attributes: readonly Attribute[];
  price: Money | null;
  archived: boolean;
  /** The listing of this connection that has the product already. */
  takenBy: string | null;
  /** What the channel would be sent once linked; null while the product was never counted. */
  available: number | null;
  score: number;
  evidence: MatchEvidence[];
};

export type Question = {
  listingId: string;
  /** With the values that tell it from its variants, as a new product would be named. */
  title: string;
  barcode: string;
  stockCode: string | null;
  imageUrl: string | null;
  price: Money | null;
  channelQuantity: number | null;
  categoryName: string | null;
  brand: string | null;
  attributes: readonly Attribute[];
  candidates: QuestionCandidate[];
};

export type Questions = { open: number; items: Question[]; setAside: { listingId: string; title: string }[] };

const MOST_SHOWN = 50;
const MOST_SET_ASIDE = 50;

/**
 * The questions of a connection that wait for a person, at most 50 with everything to decide them by, and those set aside. `first`: this
 * listing's question comes first when it is open. Throws `not_found`.
 */
export async function listQuestions(tenant: TenantContext, connectionId: string, first?: string): Promise<Questions> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const wanted = first !== undefined && isId(first) ? first : null;
  const rows = await withTenant(tenant, (tx) => readListings(tx, tenant, connectionId, wanted));
  const candidates = await listCandidates(
    tenant,
    rows.items.map((row) => row.listingId),
  );
  const productIds = [...new Set([...candidates.values()].flat().map((one) => one.productId))];
  const known = await withTenant(tenant, (tx) => readCandidates(tx, tenant, connectionId, productIds));
  const items = rows.items.map((row): Question => {
    const { salePriceMinor, currency, ...listing } = row;
    const attributes = readAttributes(row.attributes);
    return {
      ...listing,
      title: productName({ title: row.title, attributes }),
      attributes,
      price: salePriceMinor === null ? null : money(salePriceMinor, currency as Currency),
      candidates: (candidates.get(row.listingId) ?? []).flatMap((one) => toCandidate(one, known)),
    };
  });
  return { open: rows.open, items, setAside: rows.setAside };
}

type ListingRow = Omit<Question, "price" | "candidates" | "attributes"> & {
  salePriceMinor: bigint | null;
  currency: string;
  attributes: unknown;
};

async function readListings(tx: TenantTx, tenant: TenantContext, connectionId: string, first: string | null) {
  const { tenantId } = tenant;
  const items = await tx.$queryRaw<(ListingRow & { open: number })[]>`
    SELECT l.id AS "listingId", l.title, l.barcode, l.stock_code AS "stockCode", l.image_urls[1] AS "imageUrl", l.sale_price_minor AS "salePriceMinor",
           l.currency, l.channel_quantity AS "channelQuantity", l.category_name AS "categoryName", l.brand, l.attributes, count(*) OVER ()::int AS open
      FROM listing l
     WHERE l.tenant_id = ${tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.link_state = 'undecided' AND l.product_id IS NULL
       AND EXISTS (SELECT 1 FROM listing_match m WHERE m.tenant_id = l.tenant_id AND m.listing_id = l.id AND m.decision IS NULL)
     ORDER BY l.id IS DISTINCT FROM ${first}::uuid, l.id LIMIT ${MOST_SHOWN}`;
  const setAside = await tx.$queryRaw<Questions["setAside"]>`
    SELECT l.id AS "listingId", l.title FROM listing l
     WHERE l.tenant_id = ${tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.product_id IS NULL
       AND EXISTS (SELECT 1 FROM listing_match m WHERE m.tenant_id = l.tenant_id AND m.listing_id = l.id AND m.decision = 'skipped')
     ORDER BY l.title, l.id LIMIT ${MOST_SET_ASIDE}`;
  return {
    open: items[0]?.open ?? 0,
    setAside,
    items: items.map(({ open: _open, ...row }) => row),
  };
}

type Known = Map<string, Omit<QuestionCandidate, "score" | "evidence">>;

async function readCandidates(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  productIds: readonly string[],
): Promise<Known> {
  if (productIds.length === 0) return new Map();
  const { tenantId } = tenant;
  const products = await readProducts(tx, tenant, productIds);
  const connection = await tx.connection.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: connectionId } },
    select: { buffer: true, cap: true, priceWarehouseId: true, stockWarehouses: { select: { warehouseId: true } } },
  });
  const warehouseIds = connection.stockWarehouses.map((one) => one.warehouseId);
  const levels = await tx.$queryRaw<(LevelOfWarehouse & { productId: string })[]>`
    SELECT product_id AS "productId", warehouse_id AS "warehouseId", on_hand::float8 AS "onHand", reserved::float8 AS reserved,
           counted_at IS NOT NULL AS counted
      FROM stock_level WHERE tenant_id = ${tenantId}::uuid AND product_id = ANY (${[...productIds]}::uuid[]) AND warehouse_id = ANY (${warehouseIds}::uuid[])`;
  const prices = await tx.price.findMany({
    where: { tenantId, productId: { in: [...productIds] }, warehouseId: connection.priceWarehouseId ?? "" },
    select: { productId: true, gross: true, currency: true },
  });
  const taken = await tx.listing.findMany({
    where: { tenantId, connectionId, productId: { in: [...productIds] } },
    select: { productId: true, title: true },
  });
  const known: Known = new Map();
  for (const product of products) {
    const price = prices.find((one) => one.productId === product.id);
    const available = availableToSell({
      levels: levels.filter((level) => level.productId === product.id),
      warehouseIds,
      buffer: connection.buffer,
      cap: connection.cap,
    });
    known.set(product.id, {
      productId: product.id,
      name: product.name,
      code: product.code,
      barcodes: product.barcodes,
      additionalCodes: product.additionalCodes,
      imageUrl: product.images[0] ?? null,
      attributes: product.attributes,
      price: price ? money(price.gross, price.currency as Currency) : null,
      archived: product.archivedAt !== null,
      takenBy: taken.find((one) => one.productId === product.id)?.title ?? null,
      available: available.known ? available.available : null,
    });
  }
  return known;
}

function toCandidate(candidate: Candidate, known: Known): QuestionCandidate[] {
  const product = known.get(candidate.productId);
  return product ? [{ ...product, score: candidate.score, evidence: candidate.evidence }] : [];
}
