import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type Blocker, readDesired } from "./read-desired";

export const FIRST_PUSH_KINDS = ["zero", "change", "unknown", "stopped", "same"] as const;
/**
 * `zero`: would be taken out of sale; `change`: another stock or price; `unknown`: its stock has no value to send and its price is the
 * same; `stopped`: a person switched both off; `same`: the channel shows it already.
 */
export type FirstPushKind = (typeof FIRST_PUSH_KINDS)[number];

export type FirstPushField = {
  /** What the channel holds as far as we know: seen there, or confirmed by it since. */
  now: string | null;
  /** Would be sent; null with the reason. */
  wanted: string | null;
  blocker: Blocker | "stopped" | null;
};
export type FirstPushRow = {
  listingId: string;
  title: string;
  barcode: string;
  stockCode: string | null;
  imageUrl: string | null;
  kind: FirstPushKind;
  stock: FirstPushField;
  price: FirstPushField;
};
export type FirstPushPreview = {
  /** Every linked listing, those that would go to zero first, then by title. */
  rows: FirstPushRow[];
  /** Sum up to the linked listings. */
  counts: Record<FirstPushKind, number>;
  /** `zero` and `change` together: the number on the button. */
  changing: number;
  toZero: number;
  /** Listings without a product: nothing is sent for them. */
  unlinked: number;
};

const CHUNK = 1000;

/**
 * What pushing would change on the channel: for every linked listing what was seen there against what would be sent now, by the
 * function that the push itself uses. Throws `not_found`.
 */
export async function previewFirstPush(tenant: TenantContext, connectionId: string): Promise<FirstPushPreview> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const { tenantId } = tenant;
  const rows: FirstPushRow[] = [];
  const unlinked = await withTenant(tenant, (tx) =>
    tx.listing.count({ where: { tenantId, connectionId, productId: null, channelStatus: { not: "missing" } } }),
  );
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await withTenant(tenant, (tx) => readChunk(tx, tenant, connectionId, after));
    rows.push(...page);
    const last = page.at(-1);
    if (!last) break;
    after = last.listingId;
  }
  rows.sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.title.localeCompare(b.title, "ro"));
  const counts = { zero: 0, change: 0, unknown: 0, stopped: 0, same: 0 };
  for (const row of rows) counts[row.kind] += 1;
  return { rows, counts, changing: counts.zero + counts.change, toZero: counts.zero, unlinked };
}

const RANK: Record<FirstPushKind, number> = { zero: 0, change: 1, unknown: 2, stopped: 3, same: 4 };

type Listed = {
  id: string;
  title: string;
  barcode: string;
  stockCode: string | null;
  imageUrl: string | null;
  syncStock: boolean;
  syncPrice: boolean;
  stockNow: string | null;
  priceNow: string | null;
};

async function readChunk(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  after: string,
): Promise<FirstPushRow[]> {
  const listings = await tx.$queryRaw<Listed[]>`
    SELECT l.id, l.title, l.barcode, l.stock_code AS "stockCode", l.image_urls[1] AS "imageUrl", l.sync_stock AS "syncStock", l.sync_price AS "syncPrice",
           CASE WHEN s.belief_known AND s.confirmed_at > COALESCE(s.observed_at, '-infinity') THEN s.confirmed_value ELSE s.observed_value END AS "stockNow",
           CASE WHEN p.belief_known AND p.confirmed_at > COALESCE(p.observed_at, '-infinity') THEN p.confirmed_value ELSE p.observed_value END AS "priceNow"
      FROM listing l
      JOIN listing_push s ON s.tenant_id = l.tenant_id AND s.listing_id = l.id AND s.field = 'STOCK'
      JOIN listing_push p ON p.tenant_id = l.tenant_id AND p.listing_id = l.id AND p.field = 'PRICE'
     WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.product_id IS NOT NULL AND l.id > ${after}::uuid
     ORDER BY l.id LIMIT ${CHUNK}`;
  const ids = listings.map((one) => one.id);
  const desired = new Map((await readDesired(tx, tenant, ids)).map((one) => [one.listingId, one]));
  return listings.map(({ id, stockNow, priceNow, syncStock, syncPrice, ...facts }): FirstPushRow => {
    const wanted = desired.get(id);
    const stock = fieldOf(stockNow, syncStock, wanted?.stock);
    const price = fieldOf(priceNow, syncPrice, wanted?.price);
    return { listingId: id, ...facts, kind: kindOf(stock, price), stock, price };
  });
}

function fieldOf(
  now: string | null,
  isOn: boolean,
  desired: { value: string | null; blocker: Blocker | null } | undefined,
): FirstPushField {
  if (!isOn) return { now, wanted: null, blocker: "stopped" };
  return { now, wanted: desired?.value ?? null, blocker: desired?.blocker ?? null };
}

function kindOf(stock: FirstPushField, price: FirstPushField): FirstPushKind {
  const changes = (field: FirstPushField) => field.wanted !== null && field.wanted !== field.now;
  if (changes(stock) && stock.wanted === "0") return "zero";
  if (changes(stock) || changes(price)) return "change";
  if (stock.blocker === "stopped" && price.blocker === "stopped") return "stopped";
  return stock.blocker !== null && stock.blocker !== "stopped" ? "unknown" : "same";
}

/**
 * A person has seen the table and starts the pushing of this connection; a second call changes nothing. `seen`: how many were shown to go
 * to zero. When more would by now, nothing starts and `changed_meanwhile` says so: nobody empties a shop unseen.
 */
export async function startFirstPush(
  tenant: TenantContext,
  connectionId: string,
  seen?: { toZero: number },
): Promise<void> {
  assertMayWrite(tenant);
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const { tenantId } = tenant;
  if (seen) {
    const { toZero } = await previewFirstPush(tenant, connectionId);
    if (toZero > seen.toZero) throw new AppError("changed_meanwhile", { entity: "connection", toZero });
  }
  await withTenant(tenant, async (tx) => {
    const started = await tx.$executeRaw`
      UPDATE connection SET push_enabled = true, push_started_at = coalesce(push_started_at, clock_timestamp()), updated_at = now()
       WHERE tenant_id = ${tenantId}::uuid AND id = ${connectionId}::uuid AND NOT push_enabled`;
    if (started === 0) {
      const there = await tx.connection.count({ where: { tenantId, id: connectionId } });
      if (there === 0) throw new AppError("not_found", { entity: "connection" });
      return;
    }
    await recordAudit(tx, tenant, { action: "connection.push_started", entity: "connection", entityId: connectionId });
    await storeEvent(tx, "channel.push_requested", { tenantId, connectionId });
  });
}
