import "server-only";
import { assertProduct } from "@/lib/catalog/assert-product";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { AdjustmentReason, MovementKind } from "../stock-types";

export type StoryRow = {
  id: string;
  kind: "movement" | "promise" | "ending";
  at: Date;
  warehouseId: string;
  warehouseName: string;
  quantity: number;
  movement: MovementKind | null;
  reason: AdjustmentReason | null;
  note: string | null;
  balance: number | null;
  actorKind: string | null;
  actorName: string | null;
  wanted: number | null;
  state: "active" | "consumed" | "released" | null;
  endedAt: Date | null;
  orderId: string | null;
  orderNumber: string | null;
  causeKind: string | null;
  causeId: string | null;
  connectionId: string | null;
  connectionName: string | null;
};

export type StoryQuery = {
  readonly limit: number;
  /** Continues after this entry, into the past. */
  readonly after?: { readonly at: string; readonly id: string };
  readonly warehouseId?: string;
  /** Tells the end of a released promise as an entry of its own, at its own time. */
  readonly endings: boolean;
};

/**
 * The history of a product's stock, newest first, in one statement: movements with the balance after each, promises with
 * their order, and who or what caused it. Throws `not_found` for a foreign product.
 */
export function readStory(tenant: TenantContext, productId: string, query: StoryQuery): Promise<StoryRow[]> {
  const { tenantId } = tenant;
  const place = query.warehouseId ? Prisma.sql`AND x.warehouse_id = ${query.warehouseId}::uuid` : Prisma.empty;
  const after = query.after
    ? Prisma.sql`WHERE (s.at, s.id) < (${query.after.at}::timestamptz, ${query.after.id}::uuid)`
    : Prisma.empty;
  return withTenant(tenant, async (tx) => {
    await assertProduct(tx, tenant, productId);
    return tx.$queryRaw<StoryRow[]>`
      WITH story AS (
        SELECT x.id, 'movement' AS kind, x.at, x.warehouse_id, x.quantity, x.kind AS movement, x.reason, x.note,
               sum(x.quantity) OVER (PARTITION BY x.warehouse_id ORDER BY x.id) AS balance, x.actor_kind, x.actor_id, x.cause_kind, x.cause_id,
               NULL::numeric AS wanted, NULL AS state, NULL::timestamptz AS ended_at,
               CASE WHEN x.cause_kind = 'order_line' THEN x.cause_id::uuid END AS order_line_id
          FROM stock_movement x WHERE x.tenant_id = ${tenantId}::uuid AND x.product_id = ${productId}::uuid ${place}
        UNION ALL
        SELECT x.id, 'promise', x.created_at, x.warehouse_id, x.quantity, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
               x.wanted, x.state, x.ended_at, x.order_line_id
          FROM reservation x WHERE x.tenant_id = ${tenantId}::uuid AND x.product_id = ${productId}::uuid ${place}
        UNION ALL
        SELECT x.id, 'ending', x.ended_at, x.warehouse_id, x.quantity, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
               x.wanted, x.state, x.ended_at, x.order_line_id
          FROM reservation x
         WHERE x.tenant_id = ${tenantId}::uuid AND x.product_id = ${productId}::uuid ${place}
           AND x.state = 'released' AND x.ended_at IS NOT NULL AND x.wanted > 0 AND ${query.endings}
      ), page AS (
        SELECT * FROM story s ${after} ORDER BY s.at DESC, s.id DESC LIMIT ${query.limit}
      )
      SELECT s.id, s.kind, s.at, s.warehouse_id AS "warehouseId", w.name AS "warehouseName", s.quantity::float8 AS quantity,
             s.movement, s.reason, s.note, s.balance::float8 AS balance, s.actor_kind AS "actorKind",
             COALESCE(u.name, k.name) AS "actorName", s.wanted::float8 AS wanted, s.state, s.ended_at AS "endedAt",
             o.id AS "orderId", o.external_number AS "orderNumber", s.cause_kind AS "causeKind", s.cause_id AS "causeId",
             c.id AS "connectionId", c.name AS "connectionName"
        FROM page s
        JOIN warehouse w ON w.tenant_id = ${tenantId}::uuid AND w.id = s.warehouse_id
        LEFT JOIN order_line l ON l.tenant_id = ${tenantId}::uuid AND l.id = s.order_line_id
        LEFT JOIN customer_order o ON o.tenant_id = ${tenantId}::uuid AND o.id = l.order_id
        LEFT JOIN app_user u ON u.id = CASE WHEN s.actor_kind = 'member' THEN s.actor_id::uuid END
        LEFT JOIN api_key k ON k.tenant_id = ${tenantId}::uuid AND k.id = CASE WHEN s.actor_kind = 'api' THEN s.actor_id::uuid END
        LEFT JOIN listing g ON g.tenant_id = ${tenantId}::uuid AND g.id = CASE WHEN s.cause_kind = 'listing' THEN s.cause_id::uuid END
        LEFT JOIN connection c ON c.tenant_id = ${tenantId}::uuid AND c.id = g.connection_id
       ORDER BY s.at DESC, s.id DESC`;
  });
}
