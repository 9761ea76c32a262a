import "server-only";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type Adjustment, adjustStockWithin } from "./adjust-stock";
import { getAdjustmentWithin } from "./get-adjustment";
import { undoKeyOf } from "./internal/adjustment-keys";

/**
 * Takes an adjustment back by the opposite one: the ledger forgets nothing. Once only, a second call changes nothing. What
 * was counted for the first time stays known. Throws `not_found`, `invalid_input` when it changed nothing, and
 * `stock_insufficient` when pieces that it brought are gone by now.
 */
export function undoAdjustment(tenant: TenantContext, adjustmentId: string, note?: string): Promise<Adjustment> {
  return withTenant(tenant, async (tx) => {
    const adjustment = await getAdjustmentWithin(tx, tenant, adjustmentId);
    const lines = adjustment.lines
      .filter((line) => line.delta !== 0)
      .map(({ productId, delta }) => ({ productId, delta: -delta }));
    if (lines.length === 0) throw new AppError("invalid_input", { field: "lines", reason: "nothing_to_undo" });
    return adjustStockWithin(
      tx,
      tenant,
      { warehouseId: adjustment.warehouseId, reason: adjustment.reason ?? "correction", note, lines },
      undoKeyOf(adjustmentId),
    );
  });
}
