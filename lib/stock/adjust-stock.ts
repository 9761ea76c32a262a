import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { type Quantity, quantity } from "@/lib/core/quantity";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { adjustmentKeys } from "./internal/adjustment-keys";
import { planAdjustment } from "./internal/plan-adjustment";
import { type LockedLevel, lockLevels } from "./lock-levels";
import { recordMovements } from "./record-movements";
import type { AdjustStockInput } from "./stock.schemas";

export type AdjustedLevel = {
  readonly productId: string;
  readonly warehouseId: string;
  readonly delta: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly available: number;
};
export type Adjustment = { readonly adjustmentId: string; readonly levels: AdjustedLevel[] };

/** What an `onHand` line may never exceed: a barcode scanned into the quantity field has more digits. */
const MOST_PIECES = 9_999_999;

/**
 * Changes the stock of products in one warehouse with a reason, by a difference (`delta`) or to a counted figure (`onHand`).
 * Lines of one product are summed. `onHand: 0` on a product that nobody ever counted makes "zero" known. With an
 * `idempotencyKey` a repeat changes nothing and tells the levels as they are. Throws `not_found` (warehouse, product), `stock_insufficient` with the product
 * when the stock would fall below zero, `invalid_input` for absurd figures.
 */
export function adjustStock(
  tenant: TenantContext,
  input: AdjustStockInput,
  idempotencyKey?: string,
): Promise<Adjustment> {
  return withTenant(tenant, (tx) => adjustStockWithin(tx, tenant, input, idempotencyKey));
}

/** The same inside a running transaction. */
export async function adjustStockWithin(
  tx: TenantTx,
  tenant: TenantContext,
  input: AdjustStockInput,
  idempotencyKey?: string,
): Promise<Adjustment> {
  const productIds = [...new Set(input.lines.map((line) => line.productId))].sort();
  await assertKnown(tx, tenant, input.warehouseId, productIds);
  const places = productIds.map((productId) => ({ productId, warehouseId: input.warehouseId }));
  const levels = await lockLevels(tx, tenant, places, { missingToo: true });
  const keys = adjustmentKeys(idempotencyKey ?? newId(), productIds);
  const earlier = idempotencyKey ? await findDone(tx, tenant, [...keys.values()]) : null;
  if (earlier) {
    return {
      adjustmentId: earlier,
      levels: levels.map((one) => toLevel(one.productId, one.warehouseId, quantity(0), one.onHand, one.reserved)),
    };
  }
  const adjustmentId = newId();
  const before = new Map(levels.map((level) => [level.productId, level]));
  const plan = planAdjustment(input.lines, new Map(levels.map((level) => [level.productId, level.onHand])));
  for (const { productId, after } of plan) assertSane(productId, input.warehouseId, after, before.get(productId));

  await recordMovements(
    tx,
    tenant,
    plan.map(({ productId, delta }) => ({
      productId,
      warehouseId: input.warehouseId,
      kind: "adjustment",
      reason: input.reason,
      quantity: delta,
      cause: { kind: "adjustment", id: adjustmentId },
      note: input.note || undefined,
      idempotencyKey: keys.get(productId) ?? newId(),
    })),
  );
  // Read again: what came in may have covered waiting orders in this very transaction.
  const now = new Map((await lockLevels(tx, tenant, places)).map((level) => [level.productId, level]));
  return {
    adjustmentId,
    levels: plan.map(({ productId, delta, after }) =>
      toLevel(productId, input.warehouseId, delta, after, now.get(productId)?.reserved),
    ),
  };
}

/** Its lock keeps the warehouse from being archived meanwhile, and waits for whoever is archiving it. One statement. */
async function assertKnown(
  tx: TenantTx,
  tenant: TenantContext,
  warehouseId: string,
  productIds: readonly string[],
): Promise<void> {
  if (!isId(warehouseId)) throw new AppError("not_found", { entity: "warehouse" });
  if (!productIds.every(isId)) throw new AppError("not_found", { entity: "product" });
  const [found] = await tx.$queryRaw<{ archived: boolean; products: number }[]>`
    SELECT w.archived_at IS NOT NULL AS archived,
           (SELECT count(*)::int FROM product WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${[...productIds]}::uuid[])) AS products
      FROM warehouse w WHERE w.tenant_id = ${tenant.tenantId}::uuid AND w.id = ${warehouseId}::uuid
       FOR KEY SHARE OF w`;
  if (!found) throw new AppError("not_found", { entity: "warehouse" });
  if (found.archived) throw new AppError("invalid_input", { field: "warehouseId", reason: "archived" });
  if (found.products < productIds.length) throw new AppError("not_found", { entity: "product" });
}

/** A stock that is in the red already (goods left without cover) may be brought up step by step. */
function assertSane(productId: string, warehouseId: string, after: Quantity, before?: LockedLevel): void {
  if (after.isNegative() && after.lessThan(before?.onHand ?? 0)) {
    throw new AppError("stock_insufficient", {
      productId,
      warehouseId,
      onHand: before?.onHand.toNumber() ?? 0,
      wouldBe: after.toNumber(),
    });
  }
  if (after.greaterThan(MOST_PIECES)) {
    throw new AppError("invalid_input", { field: "lines", reason: "absurd_quantity", productId, limit: MOST_PIECES });
  }
}

/** The adjustment of these keys if it was written before. Under the locks of its levels, so that a twin cannot be half-way. */
async function findDone(tx: TenantTx, tenant: TenantContext, keys: readonly string[]): Promise<string | null> {
  const written = await tx.stockMovement.findMany({
    where: { tenantId: tenant.tenantId, idempotencyKey: { in: [...keys] } },
    select: { causeId: true },
  });
  if (written.length > 0 && written.length < keys.length) throw new AppError("idempotency_key_reused");
  return written[0]?.causeId ?? null;
}

function toLevel(
  productId: string,
  warehouseId: string,
  delta: Quantity,
  onHand: Quantity,
  reserved: Quantity = quantity(0),
): AdjustedLevel {
  return {
    productId,
    warehouseId,
    delta: delta.toNumber(),
    onHand: onHand.toNumber(),
    reserved: reserved.toNumber(),
    available: onHand.minus(reserved).toNumber(),
  };
}
