import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { lockLevels } from "./lock-levels";
import type { WantedLine } from "./stock-types";

/** `pieces` that line `fromOrderLineId` holds and line `orderLineId` shall hold; `wanted` is all that the latter needs. */
export type HeldMove = WantedLine & { readonly fromOrderLineId: string; readonly pieces: number };

/**
 * Moves held pieces between order lines of one product and place, set by set. What the receiver gets is written before
 * the giver shrinks: the other way round, the pieces would be free for a moment and go to whoever waits for them. The
 * giver waits for nothing afterwards. The receiver may have a promise already (it came before its predecessor died).
 */
export async function moveHeldPieces(tx: TenantTx, tenant: TenantContext, moves: readonly HeldMove[]): Promise<void> {
  if (moves.length === 0) return;
  await lockLevels(tx, tenant, moves);
  const rows = JSON.stringify(moves.map((move) => ({ ...move, dueAt: move.dueAt.toISOString() })));
  await tx.$executeRaw`
    INSERT INTO reservation AS r (tenant_id, order_line_id, product_id, warehouse_id, wanted, quantity, due_at)
    SELECT ${tenant.tenantId}::uuid, m."orderLineId", m."productId", m."warehouseId",
           max(m.wanted), LEAST(max(m.wanted), sum(m.pieces)), min(m."dueAt")
      FROM jsonb_to_recordset(${rows}::jsonb)
           AS m ("orderLineId" uuid, "productId" uuid, "warehouseId" uuid, wanted numeric, pieces numeric, "dueAt" timestamptz)
     GROUP BY m."orderLineId", m."productId", m."warehouseId"
     ORDER BY m."productId", m."warehouseId"
    ON CONFLICT (tenant_id, order_line_id, product_id, warehouse_id) DO UPDATE
       SET wanted = EXCLUDED.wanted, due_at = EXCLUDED.due_at, state = 'active', ended_at = NULL,
           quantity = LEAST(EXCLUDED.wanted, EXCLUDED.quantity + CASE WHEN r.state = 'active' THEN r.quantity ELSE 0 END)
     WHERE r.state <> 'consumed'`;
  await tx.$executeRaw`
    UPDATE reservation r
       SET quantity = GREATEST(r.quantity - m.pieces, 0), wanted = GREATEST(r.quantity - m.pieces, 0),
           state = CASE WHEN r.quantity <= m.pieces THEN 'released' ELSE r.state END,
           ended_at = CASE WHEN r.quantity <= m.pieces THEN now() END
      FROM (SELECT x."fromOrderLineId", x."productId", x."warehouseId", sum(x.pieces) AS pieces
              FROM jsonb_to_recordset(${rows}::jsonb)
                   AS x ("fromOrderLineId" uuid, "productId" uuid, "warehouseId" uuid, pieces numeric)
             GROUP BY 1, 2, 3) m
     WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.order_line_id = m."fromOrderLineId" AND r.product_id = m."productId"
       AND r.warehouse_id = m."warehouseId" AND r.state = 'active'`;
}
