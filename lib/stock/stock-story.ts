import "server-only";
import { assertProduct } from "@/lib/catalog/assert-product";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { AdjustmentReason, MovementKind } from "./stock-types";

/** One sentence of the story of a product's stock. */
export type StockStoryEntry = {
  readonly id: string;
  readonly at: Date;
  readonly warehouseId: string;
  readonly warehouseName: string;
  /** Pieces, signed for movements; what is held for promises. */
  readonly quantity: number;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
} & (
  | {
      readonly kind: "movement";
      readonly movement: MovementKind;
      readonly reason: AdjustmentReason | null;
      readonly note: string | null;
      /** On hand in this warehouse right after it. */
      readonly balance: number;
      readonly actorKind: string;
      /** Name of the member who did it; null for an API key or a job. */
      readonly actorName: string | null;
    }
  | {
      readonly kind: "reservation";
      readonly wanted: number;
      readonly state: "active" | "consumed" | "released";
      readonly endedAt: Date | null;
    }
);

/**
 * The history of a product, newest first: every movement with the balance after it, every promise with its order. `before`
 * continues an earlier answer at the moment of its last entry. Throws `not_found`.
 */
export function stockStory(
  tenant: TenantContext,
  productId: string,
  options: { limit?: number; before?: Date } = {},
): Promise<StockStoryEntry[]> {
  const limit = Math.min(options.limit ?? 50, 200);
  return withTenant(tenant, async (tx) => {
    const { tenantId } = tenant;
    await assertProduct(tx, tenant, productId);
    const rows = await tx.$queryRaw<StoryRow[]>`
      WITH ledger AS (
        SELECT m.*, sum(m.quantity) OVER (PARTITION BY m.warehouse_id ORDER BY m.id) AS balance
          FROM stock_movement m WHERE m.tenant_id = ${tenantId}::uuid AND m.product_id = ${productId}::uuid
      ), story AS (
        SELECT m.id, 'movement' AS kind, m.at, m.warehouse_id, m.quantity, m.kind AS movement, m.reason, m.note, m.balance,
               m.actor_kind, m.actor_id, NULL::numeric AS wanted, NULL AS state, NULL::timestamptz AS ended_at,
               CASE WHEN m.cause_kind = 'order_line' THEN m.cause_id::uuid END AS order_line_id
          FROM ledger m
        UNION ALL
        SELECT r.id, 'reservation', r.created_at, r.warehouse_id, r.quantity, NULL, NULL, NULL, NULL, NULL, NULL, r.wanted, r.state,
               r.ended_at, r.order_line_id
          FROM reservation r WHERE r.tenant_id = ${tenantId}::uuid AND r.product_id = ${productId}::uuid
      ), page AS (
        SELECT * FROM story s WHERE (${options.before ?? null}::timestamptz IS NULL OR s.at < ${options.before ?? null}::timestamptz)
         ORDER BY s.at DESC, s.id DESC LIMIT ${limit}
      )
      SELECT s.id, s.kind, s.at, s.warehouse_id AS "warehouseId", w.name AS "warehouseName", s.quantity::float8 AS quantity,
             s.movement, s.reason, s.note, s.balance::float8 AS balance, s.actor_kind AS "actorKind", u.name AS "actorName",
             s.wanted::float8 AS wanted, s.state, s.ended_at AS "endedAt", o.id AS "orderId", o.external_number AS "orderNumber"
        FROM page s
        JOIN warehouse w ON w.tenant_id = ${tenantId}::uuid AND w.id = s.warehouse_id
        LEFT JOIN order_line l ON l.tenant_id = ${tenantId}::uuid AND l.id = s.order_line_id
        LEFT JOIN customer_order o ON o.tenant_id = ${tenantId}::uuid AND o.id = l.order_id
        LEFT JOIN app_user u ON s.actor_kind = 'member' AND u.id::text = s.actor_id
       ORDER BY s.at DESC, s.id DESC`;
    return rows.map(toEntry);
  });
}

type StoryRow = {
  id: string;
  kind: string;
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
};

function toEntry(row: StoryRow): StockStoryEntry {
  const { id, at, warehouseId, warehouseName, quantity, orderId, orderNumber } = row;
  const common = { id, at, warehouseId, warehouseName, quantity, orderId, orderNumber };
  if (row.kind === "movement" && row.movement) {
    return {
      ...common,
      kind: "movement",
      movement: row.movement,
      reason: row.reason,
      note: row.note,
      balance: row.balance ?? 0,
      actorKind: row.actorKind ?? "system",
      actorName: row.actorName,
    };
  }
  return {
    ...common,
    kind: "reservation",
    wanted: row.wanted ?? 0,
    state: row.state ?? "active",
    endedAt: row.endedAt,
  };
}
