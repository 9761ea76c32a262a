import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { IncomingAddress, IncomingPackage } from "../incoming-package";
import { OPEN_STATUSES } from "../order-lifecycle";
import type { OrderPlan } from "./order-plan";
import { toJson } from "./to-json";

/**
 * Everything that follows the orders, in one statement: addresses, timeline (what stock covered at the first sight too),
 * the inbox, and the events for others. Nothing that was told before is told again.
 */
export async function writeTrail(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  plans: readonly OrderPlan[],
  now: Date,
): Promise<void> {
  const tenantId = tenant.tenantId;
  const addresses = plans.flatMap(addressesOf);
  const events = plans.flatMap((plan) => plan.events.map((event) => ({ orderId: plan.orderId, ...event })));
  const covered = plans
    .filter((plan) => plan.isNew && OPEN_STATUSES.has(plan.packages[0]!.status))
    .map((plan) => plan.orderId);
  const inbox = plans.flatMap((plan) => [
    ...plan.packages.map((one) => inboxRow(one.incoming)),
    ...[...plan.stale, ...plan.unchanged].map(inboxRow),
  ]);
  await tx.$executeRaw`
    WITH inbox AS (
      INSERT INTO inbound_event AS i (tenant_id, connection_id, kind, external_key, raw, received_at, processed_at, attempts)
      SELECT DISTINCT ON (r.key) ${tenantId}::uuid, ${connectionId}::uuid, 'package', r.key, r.raw, ${now}::timestamptz, ${now}::timestamptz, 1
        FROM jsonb_to_recordset(${toJson(inbox)}::jsonb) AS r (key text, raw jsonb) ORDER BY r.key
      ON CONFLICT (tenant_id, connection_id, external_key) DO UPDATE
         SET processed_at = EXCLUDED.processed_at, failure_code = NULL, attempts = i.attempts + 1 WHERE i.processed_at IS NULL
    ), place AS (
      INSERT INTO order_address AS a (tenant_id, order_id, kind, name, company, tax_number, tax_office, line1, line2, city, county,
                                      postal_code, country, phone)
      SELECT ${tenantId}::uuid, r."orderId", r.kind, r.name, r.company, r."taxNumber", r."taxOffice", r.line1, r.line2, r.city,
             r.county, r."postalCode", r.country, r.phone
        FROM jsonb_to_recordset(${toJson(addresses)}::jsonb) AS r ("orderId" uuid, kind text, name text, company text,
             "taxNumber" text, "taxOffice" text, line1 text, line2 text, city text, county text, "postalCode" text, country text, phone text)
      ON CONFLICT (tenant_id, order_id, kind) DO UPDATE
         SET name = EXCLUDED.name, company = EXCLUDED.company, tax_number = EXCLUDED.tax_number, tax_office = EXCLUDED.tax_office,
             line1 = EXCLUDED.line1, line2 = EXCLUDED.line2, city = EXCLUDED.city, county = EXCLUDED.county,
             postal_code = EXCLUDED.postal_code, country = EXCLUDED.country, phone = EXCLUDED.phone
       WHERE (a.name, a.company, a.tax_number, a.tax_office, a.line1, a.line2, a.city, a.county, a.postal_code, a.country, a.phone)
             IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.company, EXCLUDED.tax_number, EXCLUDED.tax_office, EXCLUDED.line1, EXCLUDED.line2,
               EXCLUDED.city, EXCLUDED.county, EXCLUDED.postal_code, EXCLUDED.country, EXCLUDED.phone)
    ), told AS (
      INSERT INTO order_event (tenant_id, order_id, at, kind, data, actor_kind, dedupe_key)
      SELECT ${tenantId}::uuid, r."orderId", r.at, r.kind, r.data, 'channel', r."dedupeKey"
        FROM jsonb_to_recordset(${toJson(events)}::jsonb) AS r ("orderId" uuid, at timestamptz, kind text, data jsonb, "dedupeKey" text)
      UNION ALL
      SELECT ${tenantId}::uuid, o.id, ${now}::timestamptz, 'covered',
             jsonb_build_object('pieces', o.piece_count, 'reserved', o.reserved_count, 'uncovered', o.uncovered), 'system', 'covered'
        FROM customer_order o WHERE o.tenant_id = ${tenantId}::uuid AND o.id = ANY (${covered}::uuid[])
      ON CONFLICT (tenant_id, order_id, dedupe_key) DO NOTHING
    )
    INSERT INTO outbox_event (tenant_id, type, data)
    SELECT ${tenantId}::uuid, r.type, r.data FROM jsonb_to_recordset(${toJson(plans.flatMap((plan) => outboxOf(tenantId, plan)))}::jsonb)
           AS r (type text, data jsonb)`;
}

/** Keeps a package that could not be imported, with the reason; the next pull tries it again. */
export async function writeFailure(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  incoming: IncomingPackage,
  code: string,
  now: Date,
): Promise<void> {
  const { key, raw } = inboxRow(incoming);
  await tx.$executeRaw`
    INSERT INTO inbound_event AS i (tenant_id, connection_id, kind, external_key, raw, received_at, failure_code, attempts)
    VALUES (${tenant.tenantId}::uuid, ${connectionId}::uuid, 'package', ${key}, ${toJson(raw)}::jsonb, ${now}::timestamptz, ${code}, 1)
    ON CONFLICT (tenant_id, connection_id, external_key) DO UPDATE
       SET failure_code = EXCLUDED.failure_code, attempts = i.attempts + 1 WHERE i.processed_at IS NULL`;
}

/** The raw snapshot never contains the buyer's personal number, not even for a tenant that keeps it. */
function inboxRow(incoming: IncomingPackage): { key: string; raw: unknown } {
  const key = `package:${incoming.externalId}:${incoming.modifiedAt.getTime()}:${incoming.rawStatus}`;
  return { key, raw: { ...incoming, identityNumber: null } };
}

function addressesOf(plan: OrderPlan): (IncomingAddress & { orderId: string; kind: "shipping" | "invoice" })[] {
  if (!plan.header) return [];
  const { orderId } = plan;
  return [
    { ...plan.header.shippingAddress, orderId, kind: "shipping" },
    { ...plan.header.invoiceAddress, orderId, kind: "invoice" },
  ];
}

function outboxOf(tenantId: string, plan: OrderPlan): { type: string; data: Record<string, unknown> }[] {
  const events = plan.died.map(({ packageId, holdUntil }) => ({
    type: "orders/package.died",
    data: { tenantId, packageId, holdUntil: holdUntil.toISOString() } as Record<string, unknown>,
  }));
  if (plan.isNew && !plan.totals.isHistory)
    events.push({ type: "order.imported", data: { tenantId, orderId: plan.orderId } });
  return events;
}
