import "server-only";
import { AppError } from "@/lib/core/errors";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { availableToSell, type LevelOfWarehouse } from "@/lib/stock/available-to-sell";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { priceValue, stockValue } from "../push/push-values";
import { type Desired, readDesired } from "../push/read-desired";
import type { ConnectionSettings } from "./connection-types";
import { type ConnectionSettingsInput, connectionSettingsInput } from "./connections.schemas";
import { getConnection } from "./get-connection";

export type SettingsEffect = {
  /** Listings of which another stock or price would be wanted than now. */
  changing: number;
  /** Of these, listings that sell now and would go to zero. */
  toZero: number;
  /** Listings whose stock or price would no longer have a value: it is left as it is on the channel. */
  unknown: number;
};

const CHUNK = 1000;

/** What other settings of a connection would change of what its channel is to show. Writes nothing. Throws `not_found`. */
export async function previewSettings(
  tenant: TenantContext,
  connectionId: string,
  given: ConnectionSettingsInput,
): Promise<SettingsEffect> {
  const change = connectionSettingsInput.parse(given);
  const { settings: now } = await getConnection(tenant, connectionId);
  const then: ConnectionSettings = { ...now, ...withoutUndefined(change) };
  await withTenant(tenant, (tx) => assertWarehouses(tx, tenant, then));
  const effect: SettingsEffect = { changing: 0, toZero: 0, unknown: 0 };
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const last = await withTenant(tenant, async (tx) => {
      const listings = await readListings(tx, tenant, connectionId, after);
      if (listings.length > 0) await addChunk(tx, tenant, listings, then, effect);
      return listings.at(-1);
    });
    if (!last) return effect;
    after = last.id;
  }
}

/** An unknown warehouse, or a stranger's, must not look like one that holds nothing. */
async function assertWarehouses(tx: TenantTx, tenant: TenantContext, settings: ConnectionSettings): Promise<void> {
  const named = [...settings.stockWarehouseIds, settings.priceWarehouseId, settings.orderWarehouseId];
  const ids = [...new Set(named.filter((id) => id !== null))];
  const found = await tx.warehouse.count({ where: { tenantId: tenant.tenantId, id: { in: ids } } });
  if (found < ids.length) throw new AppError("not_found", { entity: "warehouse" });
}

type Listed = { id: string; productId: string; currency: string; syncStock: boolean; syncPrice: boolean };

function readListings(tx: TenantTx, tenant: TenantContext, connectionId: string, after: string): Promise<Listed[]> {
  return tx.$queryRaw<Listed[]>`
    SELECT id, product_id AS "productId", currency, sync_stock AS "syncStock", sync_price AS "syncPrice" FROM listing
     WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND product_id IS NOT NULL AND id > ${after}::uuid
     ORDER BY id LIMIT ${CHUNK}`;
}

async function addChunk(
  tx: TenantTx,
  tenant: TenantContext,
  listings: readonly Listed[],
  then: ConnectionSettings,
  effect: SettingsEffect,
): Promise<void> {
  const ids = listings.map((one) => one.id);
  const now = new Map((await readDesired(tx, tenant, ids)).map((one) => [one.listingId, one]));
  const stockThen = await stockUnder(tx, tenant, listings, then);
  const priceThen = await pricesUnder(tx, tenant, listings, then);
  for (const listing of listings) {
    const desired = now.get(listing.id);
    if (!desired || !isSent(desired)) continue;
    const stock = listing.syncStock && !desired.productArchived;
    const pairs: [string | null, string | null][] = [
      stock ? [desired.stock.value, stockThen.get(listing.productId) ?? null] : [null, null],
      listing.syncPrice ? [desired.price.value, priceThen.get(listing.id) ?? null] : [null, null],
    ];
    if (pairs.some(([before, after]) => after !== null && before !== after)) effect.changing += 1;
    if (pairs.some(([before, after]) => after === null && before !== null)) effect.unknown += 1;
    if (stock && pairs[0]?.[1] === "0" && pairs[0][0] !== "0") effect.toZero += 1;
  }
}

/** Listings that the channel has not approved get no values under any settings. */
function isSent(desired: Desired): boolean {
  return desired.stock.blocker !== "not_approved" && desired.stock.blocker !== "not_linked";
}

async function stockUnder(
  tx: TenantTx,
  tenant: TenantContext,
  listings: readonly Listed[],
  { stockWarehouseIds, buffer, cap }: ConnectionSettings,
): Promise<Map<string, string>> {
  const productIds = [...new Set(listings.map((one) => one.productId))];
  const rows = await tx.$queryRaw<(LevelOfWarehouse & { productId: string })[]>`
    SELECT product_id AS "productId", warehouse_id AS "warehouseId", on_hand::float8 AS "onHand", reserved::float8 AS reserved,
           counted_at IS NOT NULL AS counted
      FROM stock_level WHERE tenant_id = ${tenant.tenantId}::uuid AND product_id = ANY (${productIds}::uuid[]) AND warehouse_id = ANY (${stockWarehouseIds}::uuid[])`;
  const levels = new Map<string, LevelOfWarehouse[]>();
  for (const { productId, ...level } of rows) levels.set(productId, [...(levels.get(productId) ?? []), level]);
  const values = new Map<string, string>();
  for (const productId of productIds) {
    const found = availableToSell({
      levels: levels.get(productId) ?? [],
      warehouseIds: stockWarehouseIds,
      buffer,
      cap,
    });
    if (found.known) values.set(productId, stockValue(found.available));
  }
  return values;
}

async function pricesUnder(
  tx: TenantTx,
  tenant: TenantContext,
  listings: readonly Listed[],
  { priceWarehouseId }: ConnectionSettings,
): Promise<Map<string, string>> {
  if (priceWarehouseId === null) return new Map();
  const rows = await tx.price.findMany({
    where: {
      tenantId: tenant.tenantId,
      warehouseId: priceWarehouseId,
      productId: { in: listings.map((one) => one.productId) },
    },
    select: { productId: true, gross: true, listGross: true, currency: true },
  });
  const byProduct = new Map(rows.map((row) => [row.productId, row]));
  return new Map(
    listings.flatMap((listing): [string, string][] => {
      const price = byProduct.get(listing.productId);
      if (!price || price.currency !== listing.currency) return [];
      return [[listing.id, priceValue(price.gross, price.listGross ?? price.gross, listing.currency)]];
    }),
  );
}

function withoutUndefined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
