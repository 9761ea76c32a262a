import "server-only";
import { clock } from "@/lib/core/clock";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { releaseLines } from "@/lib/stock/release-lines";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { toJson } from "./internal/to-json";

/** Packages per transaction, so that a great cancellation does not hold its locks long. */
const PACKAGES_PER_TRANSACTION = 100;

type Expired = { id: string; orderId: string; externalId: string; lineIds: string[] | null; held: number };

/**
 * Frees what dead packages still hold once the time for a successor is over, and ends the orders that nothing followed.
 * Idempotent. Called by the function that wakes at the end of a hold and by every pull, so nothing is held for ever.
 * Answers the number of packages whose hold ended.
 */
export async function releaseExpiredHolds(tenant: TenantContext, connectionId?: string): Promise<number> {
  let released = 0;
  for (;;) {
    const count = await withTenant(tenant, (tx) => releaseSome(tx, tenant, connectionId ?? null));
    released += count;
    if (count < PACKAGES_PER_TRANSACTION) return released;
  }
}

async function releaseSome(tx: TenantTx, tenant: TenantContext, connectionId: string | null): Promise<number> {
  const now = clock.now();
  // The orders are locked first, as the import does: a successor that arrives this moment takes over or comes after.
  const candidates = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM customer_order o
     WHERE o.tenant_id = ${tenant.tenantId}::uuid AND o.id IN (
             SELECT p.order_id FROM order_package p
              WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.hold_until <= ${now}::timestamptz
                AND (${connectionId}::uuid IS NULL OR p.connection_id = ${connectionId}::uuid)
              ORDER BY p.hold_until LIMIT ${PACKAGES_PER_TRANSACTION})
     ORDER BY o.external_number FOR UPDATE`;
  if (candidates.length === 0) return 0;
  const orderIds = candidates.map((one) => one.id);
  const expired = await tx.$queryRaw<Expired[]>`
    SELECT p.id, p.order_id AS "orderId", p.external_id AS "externalId",
           (SELECT array_agg(l.id) FROM order_line l WHERE l.tenant_id = p.tenant_id AND l.package_id = p.id) AS "lineIds",
           (SELECT coalesce(sum(l.reserved), 0)::float8 FROM order_line l WHERE l.tenant_id = p.tenant_id AND l.package_id = p.id) AS held
      FROM order_package p
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.order_id = ANY (${orderIds}::uuid[]) AND p.hold_until <= ${now}::timestamptz`;
  await releaseLines(
    tx,
    tenant,
    expired.flatMap((one) => one.lineIds ?? []),
  );
  await endHolds(tx, tenant, expired, now);
  return expired.length;
}

async function endHolds(tx: TenantTx, tenant: TenantContext, expired: readonly Expired[], now: Date): Promise<void> {
  const ids = expired.map((one) => one.id);
  await tx.$executeRaw`
    UPDATE order_package SET hold_until = NULL, updated_at = now()
     WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE customer_order o SET stage = 'cancelled', updated_at = now()
     WHERE o.tenant_id = ${tenant.tenantId}::uuid AND o.id = ANY (${expired.map((one) => one.orderId)}::uuid[]) AND o.stage <> 'cancelled'
       AND NOT EXISTS (SELECT 1 FROM order_package p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id
                          AND (p.is_live OR (p.status = 'unpacked' AND p.hold_until IS NOT NULL)))`;
  // A package whose successors took everything has nothing to tell.
  const events = expired
    .filter((one) => one.held > 0)
    .map((one) => ({
      orderId: one.orderId,
      data: { package: one.externalId },
      dedupeKey: `hold:${one.id}:${now.getTime()}`,
    }));
  await tx.$executeRaw`
    INSERT INTO order_event (tenant_id, order_id, at, kind, data, dedupe_key)
    SELECT ${tenant.tenantId}::uuid, r."orderId", ${now}::timestamptz, 'hold_released', r.data, r."dedupeKey"
      FROM jsonb_to_recordset(${toJson(events)}::jsonb) AS r ("orderId" uuid, data jsonb, "dedupeKey" text)
    ON CONFLICT (tenant_id, order_id, dedupe_key) DO NOTHING`;
}
