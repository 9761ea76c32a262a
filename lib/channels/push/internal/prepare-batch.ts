import "server-only";
import { newId } from "@/lib/core/ids";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { OutgoingItem } from "../../channel-port";
import { type PushField, parsePriceValue } from "../push-values";
import { type Desired, readDesired } from "../read-desired";
import { bodyHashOf, wentOutLately } from "./repeated-body";

export type PreparedItem = {
  listingId: string;
  outgoing: OutgoingItem;
  stock: string | null;
  price: string | null;
  stockVersion: bigint | null;
  priceVersion: bigint | null;
};
/** `isAll`: nothing that was due is left for another call. */
export type PreparedBatch = { batchId: string; items: PreparedItem[]; isAll: boolean };

/** So often a body is changed to make it differ from the ones that went out a moment ago. */
const MOST_VARIATIONS = 4;

type DueRow = {
  listing_id: string;
  field: PushField;
  dirty_version: bigint;
  confirmed_value: string | null;
  belief_known: boolean;
};
type Decision = {
  listing_id: string;
  field: PushField;
  state: string;
  value: string | null;
  failure_code: string | null;
};
type Plan = { items: PreparedItem[]; decisions: Decision[]; bodyHash: string };

/**
 * Takes the oldest due fields of a connection (at most `limit` listings), settles those that need no call, and books the rest
 * as sent in a new batch. The push rows are locked before the wanted values are read: a change that commits later finds its
 * row booked and raises the dirty version above the sent one. A body that went out a moment ago would be refused: it gets
 * company that makes it differ, or leaves a listing for the next call. The only listing of a shop goes all the same, and its
 * refusal is read back. Returns null when nothing is left to send.
 */
export async function prepareBatch(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  limit: number,
): Promise<PreparedBatch | "settled" | null> {
  let due = await lockDueRows(tx, tenant, connectionId, limit);
  if (due.length === 0) return null;
  let isAll = new Set(due.map((row) => row.listing_id)).size < limit;
  let plan = await planOf(tx, tenant, due);
  for (let tried = 0; tried < MOST_VARIATIONS && plan.items.length > 0; tried++) {
    if (!(await wentOutLately(tx, tenant, connectionId, plan.bodyHash))) break;
    const company = plan.items.length < limit ? await lockCompanion(tx, tenant, connectionId, due) : [];
    const left = company.length === 0 && plan.items.length > 1 ? plan.items.at(-1)?.listingId : null;
    if (company.length === 0 && !left) break;
    if (left) isAll = false;
    due = [...due.filter((row) => row.listing_id !== left), ...company];
    plan = await planOf(tx, tenant, due);
  }
  const batchId = newId();
  await applyDecisions(tx, tenant, plan.decisions, batchId);
  if (plan.items.length === 0) return "settled";
  await storeBatch(tx, tenant, connectionId, batchId, plan);
  return { batchId, items: plan.items, isAll };
}

async function planOf(tx: TenantTx, tenant: TenantContext, due: readonly DueRow[]): Promise<Plan> {
  const listingIds = [...new Set(due.map((row) => row.listing_id))];
  const desired = new Map((await readDesired(tx, tenant, listingIds)).map((one) => [one.listingId, one]));
  const items = new Map<string, PreparedItem>();
  const decisions = due.map((row) => decide(row, desired.get(row.listing_id), items));
  return { items: [...items.values()], decisions, bodyHash: bodyHashOf([...items.values()]) };
}

function lockDueRows(tx: TenantTx, tenant: TenantContext, connectionId: string, limit: number): Promise<DueRow[]> {
  return tx.$queryRaw<DueRow[]>`
    WITH due AS (
      SELECT listing_id FROM listing_push
       WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND state IN ('dirty', 'retrying') AND not_before <= clock_timestamp()
       GROUP BY listing_id ORDER BY min(dirty_at) NULLS FIRST, listing_id LIMIT ${limit}
    )
    SELECT p.listing_id, p.field, p.dirty_version, p.confirmed_value, p.belief_known
      FROM listing_push p JOIN due d ON d.listing_id = p.listing_id
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.state IN ('dirty', 'retrying') AND p.not_before <= clock_timestamp()
     ORDER BY p.listing_id, p.field FOR UPDATE OF p`;
}

/**
 * One settled field that is sent along with its value of now: a price of the due listings themselves, else any. To repeat a
 * price changes nothing on the channel, while its stock may have gone down a moment ago.
 */
async function lockCompanion(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  due: readonly DueRow[],
): Promise<DueRow[]> {
  const [own] = await lockOneClean(tx, tenant, connectionId, due, true);
  return own ? [own] : lockOneClean(tx, tenant, connectionId, due, false);
}

function lockOneClean(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  due: readonly DueRow[],
  isOwn: boolean,
): Promise<DueRow[]> {
  const listingIds = due.map((row) => row.listing_id);
  const taken = due.map((row) => `${row.listing_id} ${row.field}`);
  const which = isOwn
    ? Prisma.sql`p.listing_id = ANY (${listingIds}::uuid[]) AND p.field = 'PRICE'`
    : Prisma.sql`p.connection_id = ${connectionId}::uuid`;
  return tx.$queryRaw<DueRow[]>`
    SELECT p.listing_id, p.field, p.dirty_version, p.confirmed_value, false AS belief_known
      FROM listing_push p
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND ${which} AND p.state = 'clean'
       AND p.confirmed_value IS NOT NULL AND NOT (p.listing_id || ' ' || p.field) = ANY (${taken}::text[])
     LIMIT 1 FOR UPDATE SKIP LOCKED`;
}

function decide(row: DueRow, desired: Desired | undefined, items: Map<string, PreparedItem>): Decision {
  const wanted = row.field === "STOCK" ? desired?.stock : desired?.price;
  const base = { listing_id: row.listing_id, field: row.field };
  if (!desired || !wanted || wanted.value === null)
    return { ...base, state: "unknown", value: null, failure_code: wanted?.blocker ?? "not_linked" };
  if (row.belief_known && row.confirmed_value === wanted.value)
    return { ...base, state: "clean", value: wanted.value, failure_code: null };
  const item = items.get(row.listing_id) ?? emptyItem(desired);
  items.set(row.listing_id, item);
  if (row.field === "STOCK") {
    item.stock = wanted.value;
    item.stockVersion = row.dirty_version;
    item.outgoing.quantity = Number(wanted.value);
  } else {
    const price = parsePriceValue(wanted.value)!;
    item.price = wanted.value;
    item.priceVersion = row.dirty_version;
    item.outgoing.price = { saleMinor: price.saleMinor, listMinor: price.listMinor };
  }
  return { ...base, state: "sent", value: wanted.value, failure_code: null };
}

function emptyItem(desired: Desired): PreparedItem {
  return {
    listingId: desired.listingId,
    outgoing: { externalId: desired.externalId },
    stock: null,
    price: null,
    stockVersion: null,
    priceVersion: null,
  };
}

/** What is sent is not known until it is confirmed, and what has no value to send is nobody's to tend from then on. */
async function applyDecisions(
  tx: TenantTx,
  tenant: TenantContext,
  decisions: Decision[],
  batchId: string,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE listing_push p
       SET state = d.state,
           sent_version = CASE WHEN d.state = 'unknown' THEN p.sent_version ELSE p.dirty_version END,
           confirmed_version = CASE WHEN d.state = 'clean' THEN p.dirty_version ELSE p.confirmed_version END,
           sent_value = CASE WHEN d.state = 'sent' THEN d.value ELSE p.sent_value END,
           sent_at = CASE WHEN d.state = 'sent' THEN clock_timestamp() ELSE p.sent_at END,
           batch_id = CASE WHEN d.state = 'sent' THEN ${batchId}::uuid ELSE p.batch_id END,
           belief_known = p.belief_known AND d.state = 'clean',
           attempts = CASE WHEN d.state = 'sent' THEN p.attempts + 1 ELSE 0 END,
           failure_code = d.failure_code, failure_detail = NULL
      FROM jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) AS d (listing_id uuid, field text, state text, value text, failure_code text)
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = d.listing_id AND p.field = d.field`;
}

async function storeBatch(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  batchId: string,
  { items, bodyHash }: Plan,
): Promise<void> {
  await tx.pushBatch.create({
    data: { tenantId: tenant.tenantId, id: batchId, connectionId, bodyHash, state: "sending", itemCount: items.length },
  });
  const rows = items.map((item) => ({
    listing_id: item.listingId,
    barcode: item.outgoing.externalId,
    stock_value: item.stock,
    price_value: item.price,
    stock_version: item.stockVersion?.toString() ?? null,
    price_version: item.priceVersion?.toString() ?? null,
  }));
  await tx.$executeRaw`
    INSERT INTO push_item (tenant_id, batch_id, listing_id, barcode, stock_value, price_value, stock_version, price_version)
    SELECT ${tenant.tenantId}::uuid, ${batchId}::uuid, i.*
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS i (listing_id uuid, barcode text, stock_value text, price_value text, stock_version bigint, price_version bigint)`;
}
