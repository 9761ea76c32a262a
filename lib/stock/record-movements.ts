import "server-only";
import { AppError } from "@/lib/core/errors";
import { quantity } from "@/lib/core/quantity";
import { isForeignKeyViolation } from "@/lib/db/unique-violation";
import type { TenantTx } from "@/lib/db/with-tenant";
import { actorColumns, type TenantContext } from "@/lib/tenancy/tenant-context";
import type { NewMovement } from "./stock-types";

/**
 * Writes lines of the ledger in one statement; levels, coverage of waiting orders and the dirty marks of listings follow in
 * the same transaction. A key that was written before is skipped. Answers the keys that were written now.
 * A movement of 0 says "counted: it is as it is", which makes an unknown level known.
 * Throws `not_found` when a product or warehouse is not this tenant's (the transaction is then spoilt).
 */
export async function recordMovements(
  tx: TenantTx,
  tenant: TenantContext,
  movements: readonly NewMovement[],
): Promise<string[]> {
  if (movements.length === 0) return [];
  const rows = movements.map((movement) => ({
    ...movement,
    quantity: quantity(movement.quantity).toFixed(3),
    causeKind: movement.cause?.kind,
    causeId: movement.cause?.id,
  }));
  const { actorKind, actorId } = actorColumns(tenant.actor);
  try {
    const written = await tx.$queryRaw<{ key: string }[]>`
      INSERT INTO stock_movement (tenant_id, product_id, warehouse_id, kind, reason, quantity, unit_cost, cause_kind, cause_id,
                                  actor_kind, actor_id, note, idempotency_key)
      SELECT ${tenant.tenantId}::uuid, m."productId", m."warehouseId", m.kind, m.reason, m.quantity, m."unitCost", m."causeKind", m."causeId",
             ${actorKind}, ${actorId}, m.note, m."idempotencyKey"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             AS m ("productId" uuid, "warehouseId" uuid, kind text, reason text, quantity numeric, "unitCost" numeric, "causeKind" text,
                   "causeId" text, note text, "idempotencyKey" text)
       ORDER BY m."productId", m."warehouseId"
      ON CONFLICT (tenant_id, idempotency_key) DO NOTHING
      RETURNING idempotency_key AS key`;
    return written.map((row) => row.key);
  } catch (error) {
    if (isForeignKeyViolation(error)) throw new AppError("not_found", { entity: "product or warehouse" });
    throw error;
  }
}
