import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { undoKeys, undoneByKey } from "./internal/adjustment-keys";
import type { AdjustmentReason } from "./stock-types";

export type AdjustmentView = {
  readonly id: string;
  readonly at: Date;
  readonly warehouseId: string;
  readonly warehouseName: string;
  readonly reason: AdjustmentReason | null;
  readonly note: string | null;
  readonly actorKind: string;
  /** Name of the member or API key; null for a job. */
  readonly actorName: string | null;
  /** The adjustment that took this one back. */
  readonly undoneBy: string | null;
  /** The adjustment that this one takes back. */
  readonly undoes: string | null;
  readonly lines: readonly {
    readonly productId: string;
    readonly productName: string;
    readonly code: string | null;
    readonly unit: string;
    readonly delta: number;
    /** On hand right before and right after it. */
    readonly before: number;
    readonly after: number;
  }[];
};

/** One adjustment with its lines, as the ledger has it. Throws `not_found`. */
export function getAdjustment(tenant: TenantContext, adjustmentId: string): Promise<AdjustmentView> {
  return withTenant(tenant, (tx) => getAdjustmentWithin(tx, tenant, adjustmentId));
}

/** The same inside a running transaction. */
export async function getAdjustmentWithin(
  tx: TenantTx,
  tenant: TenantContext,
  adjustmentId: string,
): Promise<AdjustmentView> {
  const rows = isId(adjustmentId) ? await readLines(tx, tenant, adjustmentId) : [];
  const [first] = rows;
  if (!first) throw new AppError("not_found", { entity: "adjustment" });
  const undo = await tx.stockMovement.findFirst({
    where: {
      tenantId: tenant.tenantId,
      idempotencyKey: {
        in: undoKeys(
          adjustmentId,
          rows.map((row) => row.productId),
        ),
      },
    },
    select: { causeId: true },
  });
  return {
    id: adjustmentId,
    at: first.at,
    warehouseId: first.warehouseId,
    warehouseName: first.warehouseName,
    reason: first.reason,
    note: first.note,
    actorKind: first.actorKind,
    actorName: first.actorName,
    undoneBy: undo?.causeId ?? null,
    undoes: undoneByKey(first.idempotencyKey),
    lines: rows.map(({ productId, productName, code, unit, delta, after }) => ({
      productId,
      productName,
      code,
      unit,
      delta,
      before: Math.round((after - delta) * 1000) / 1000,
      after,
    })),
  };
}

type Row = { idempotencyKey: string } & Omit<AdjustmentView, "id" | "lines" | "undoneBy" | "undoes"> &
  Omit<AdjustmentView["lines"][number], "before">;

function readLines(tx: TenantTx, { tenantId }: TenantContext, adjustmentId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT m.at, m.warehouse_id AS "warehouseId", w.name AS "warehouseName", m.reason, m.note, m.actor_kind AS "actorKind",
           m.idempotency_key AS "idempotencyKey", COALESCE(u.name, k.name) AS "actorName", m.product_id AS "productId", p.name AS "productName", p.unit, c.code,
           m.quantity::float8 AS delta, b.balance::float8 AS after
      FROM stock_movement m
      JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.product_id
      JOIN warehouse w ON w.tenant_id = m.tenant_id AND w.id = m.warehouse_id
      LEFT JOIN product_code c ON c.tenant_id = m.tenant_id AND c.product_id = m.product_id AND c.kind = 'SKU'
      LEFT JOIN app_user u ON u.id = CASE WHEN m.actor_kind = 'member' THEN m.actor_id::uuid END
      LEFT JOIN api_key k ON k.tenant_id = m.tenant_id AND k.id = CASE WHEN m.actor_kind = 'api' THEN m.actor_id::uuid END
      CROSS JOIN LATERAL (
        SELECT sum(x.quantity) AS balance FROM stock_movement x
         WHERE x.tenant_id = m.tenant_id AND x.product_id = m.product_id AND x.warehouse_id = m.warehouse_id AND x.id <= m.id) b
     WHERE m.tenant_id = ${tenantId}::uuid AND m.cause_kind = 'adjustment' AND m.cause_id = ${adjustmentId}
     ORDER BY p.name, p.id`;
}
