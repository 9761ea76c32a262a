import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { readDesired } from "./read-desired";

export type FirstPushRow = {
  listingId: string;
  title: string;
  barcode: string;
  stockNow: string | null;
  stockWanted: string | null;
  priceNow: string | null;
  priceWanted: string | null;
};
export type FirstPushPreview = {
  rows: FirstPushRow[];
  changing: number;
  same: number;
  unknown: number;
  toZero: number;
  truncated: boolean;
};

const MOST_ROWS = 500;
const CHUNK = 1000;

/**
 * What the first push of a connection would change on the channel: for every linked listing what was seen there against what
 * would be sent. Rows that would change come back (at most 500, those that would go to zero first); the rest are counted.
 */
export async function previewFirstPush(tenant: TenantContext, connectionId: string): Promise<FirstPushPreview> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  return withTenant(tenant, async (tx) => {
    const preview: FirstPushPreview = { rows: [], changing: 0, same: 0, unknown: 0, toZero: 0, truncated: false };
    let after = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const listings = await tx.$queryRaw<
        { id: string; title: string; barcode: string; stock_now: string | null; price_now: string | null }[]
      >`
        SELECT l.id, l.title, l.barcode, s.observed_value AS stock_now, p.observed_value AS price_now
          FROM listing l
          JOIN listing_push s ON s.tenant_id = l.tenant_id AND s.listing_id = l.id AND s.field = 'STOCK'
          JOIN listing_push p ON p.tenant_id = l.tenant_id AND p.listing_id = l.id AND p.field = 'PRICE'
         WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.product_id IS NOT NULL AND l.id > ${after}::uuid
         ORDER BY l.id LIMIT ${CHUNK}`;
      if (listings.length === 0) break;
      const desired = new Map(
        (
          await readDesired(
            tx,
            tenant,
            listings.map((one) => one.id),
          )
        ).map((one) => [one.listingId, one]),
      );
      for (const listing of listings) {
        const wanted = desired.get(listing.id);
        addRow(preview, {
          listingId: listing.id,
          title: listing.title,
          barcode: listing.barcode,
          stockNow: listing.stock_now,
          priceNow: listing.price_now,
          stockWanted: wanted?.stock.value ?? null,
          priceWanted: wanted?.price.value ?? null,
        });
      }
      after = listings.at(-1)!.id;
    }
    preview.rows.sort(
      (a, b) => Number(b.stockWanted === "0") - Number(a.stockWanted === "0") || a.title.localeCompare(b.title, "ro"),
    );
    preview.truncated = preview.rows.length > MOST_ROWS;
    preview.rows = preview.rows.slice(0, MOST_ROWS);
    return preview;
  });
}

function addRow(preview: FirstPushPreview, row: FirstPushRow): void {
  if (row.stockWanted === null && row.priceWanted === null) {
    preview.unknown += 1;
    return;
  }
  const stockChanges = row.stockWanted !== null && row.stockWanted !== row.stockNow;
  const priceChanges = row.priceWanted !== null && row.priceWanted !== row.priceNow;
  if (!stockChanges && !priceChanges) {
    preview.same += 1;
    return;
  }
  preview.changing += 1;
  if (stockChanges && row.stockWanted === "0") preview.toZero += 1;
  preview.rows.push(row);
}

/** A person has seen the table and starts the pushing of this connection. A second call changes nothing. */
export async function startFirstPush(tenant: TenantContext, connectionId: string): Promise<void> {
  assertMayWrite(tenant);
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  await withTenant(tenant, async (tx) => {
    const started = await tx.$executeRaw`
      UPDATE connection SET push_enabled = true, push_started_at = coalesce(push_started_at, clock_timestamp()), updated_at = now()
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid AND NOT push_enabled`;
    if (started === 0) {
      const there = await tx.connection.count({ where: { tenantId: tenant.tenantId, id: connectionId } });
      if (there === 0) throw new AppError("not_found", { entity: "connection" });
      return;
    }
    await recordAudit(tx, tenant, { action: "connection.push_started", entity: "connection", entityId: connectionId });
    await tx.$executeRaw`INSERT INTO outbox_event (tenant_id, type, data) VALUES (${tenant.tenantId}::uuid, 'channel.push_requested', jsonb_build_object('tenantId', ${tenant.tenantId}::text, 'connectionId', ${connectionId}::text))`;
  });
}
