import "server-only";
import { AppError } from "@/lib/core/errors";
import { quantity } from "@/lib/core/quantity";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { lockLevels } from "./lock-levels";
import type { WantedLine } from "./stock-types";

/**
 * Promises stock to order lines, as far as it goes: what is free is held at once, the rest waits and is covered by
 * deadline when stock arrives. Calling it again with the same lines changes nothing; with another `wanted` it grows or
 * shrinks the promise; a released promise is made anew. `order_line.reserved` follows by itself.
 * Throws `invalid_input` for a negative or absurd quantity.
 */
export async function reserveLines(tx: TenantTx, tenant: TenantContext, lines: readonly WantedLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map((line) => {
    const wanted = quantity(line.wanted);
    if (wanted.isNegative()) throw new AppError("invalid_input", { reason: "quantity" });
    return { ...line, wanted: wanted.toFixed(3), dueAt: line.dueAt.toISOString() };
  });
  await lockLevels(tx, tenant, lines);

  // New promises: a trigger holds what is free. An existing one is written only when it really differs.
  const written = await tx.$queryRaw<{ id: string; isNew: boolean }[]>`
    INSERT INTO reservation AS r (tenant_id, order_line_id, product_id, warehouse_id, wanted, due_at)
    SELECT ${tenant.tenantId}::uuid, w."orderLineId", w."productId", w."warehouseId", w.wanted, w."dueAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS w ("orderLineId" uuid, "productId" uuid, "warehouseId" uuid, wanted numeric, "dueAt" timestamptz)
     ORDER BY w."productId", w."warehouseId", w."dueAt"
    ON CONFLICT (tenant_id, order_line_id, product_id, warehouse_id) DO UPDATE
       SET wanted = EXCLUDED.wanted, due_at = EXCLUDED.due_at, state = 'active', ended_at = NULL,
           quantity = CASE WHEN r.state = 'active' THEN LEAST(r.quantity, EXCLUDED.wanted) ELSE 0 END
     WHERE r.state = 'released'
        OR (r.state = 'active' AND (r.wanted <> EXCLUDED.wanted OR r.due_at <> EXCLUDED.due_at))
    RETURNING r.id, old.id IS NULL AS "isNew"`;
  const changed = written.filter((row) => !row.isNew).map((row) => row.id);
  if (changed.length > 0) await holdWhatIsFree(tx, tenant, changed);
}

/**
 * Holds free pieces for promises that grew or were made anew (those just inserted hold theirs already). Pieces can be free
 * only where nobody else waits for them, so nobody is overtaken.
 */
async function holdWhatIsFree(tx: TenantTx, tenant: TenantContext, reservationIds: string[]): Promise<void> {
  await tx.$executeRaw`
    WITH waiting AS (
      SELECT r.id, r.product_id, r.warehouse_id, r.wanted - r.quantity AS missing,
             sum(r.wanted - r.quantity) OVER (PARTITION BY r.product_id, r.warehouse_id ORDER BY r.due_at, r.id) - (r.wanted - r.quantity) AS ahead
        FROM reservation r
       WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.id = ANY (${reservationIds}::uuid[]) AND r.state = 'active' AND r.quantity < r.wanted
    ), share AS (
      SELECT w.id, LEAST(w.missing, l.on_hand - l.reserved - w.ahead) AS pieces
        FROM waiting w
        JOIN stock_level l ON l.tenant_id = ${tenant.tenantId}::uuid AND l.product_id = w.product_id AND l.warehouse_id = w.warehouse_id
       WHERE l.on_hand - l.reserved - w.ahead > 0
    )
    UPDATE reservation r SET quantity = r.quantity + s.pieces FROM share s
     WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.id = s.id`;
}
