import "server-only";
import { z } from "zod";
import { assertProduct } from "@/lib/catalog/assert-product";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { assertWarehouse } from "./internal/assert-warehouse";
import type { AdjustmentReason, MovementKind } from "./stock-types";

export type MovementView = {
  readonly id: string;
  readonly productId: string;
  readonly warehouseId: string;
  readonly kind: MovementKind;
  readonly reason: AdjustmentReason | null;
  /** Signed: what came in is positive. */
  readonly quantity: number;
  readonly note: string | null;
  readonly causeKind: string | null;
  readonly causeId: string | null;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly at: Date;
};

/** Lines of the ledger, newest first, of one product or one warehouse when asked. Throws `not_found` for a foreign one. */
export function listStockMovements(
  tenant: TenantContext,
  query: { productId?: string; warehouseId?: string; cursor?: string; limit: number },
): Promise<Page<MovementView>> {
  return withTenant(tenant, async (tx) => {
    const { tenantId } = tenant;
    const conditions = [Prisma.sql`m.tenant_id = ${tenantId}::uuid`];
    if (query.productId !== undefined) {
      await assertProduct(tx, tenant, query.productId);
      conditions.push(Prisma.sql`m.product_id = ${query.productId}::uuid`);
    }
    if (query.warehouseId !== undefined) {
      await assertWarehouse(tx, tenant, query.warehouseId);
      conditions.push(Prisma.sql`m.warehouse_id = ${query.warehouseId}::uuid`);
    }
    if (query.cursor) {
      const [id] = decodeCursor(query.cursor, z.tuple([z.uuid()]));
      conditions.push(Prisma.sql`m.id < ${id}::uuid`);
    }
    // The ids are UUIDv7 made by the database, so their order is the order of the ledger.
    const rows = await tx.$queryRaw<MovementView[]>`
      SELECT m.id, m.product_id AS "productId", m.warehouse_id AS "warehouseId", m.kind, m.reason, m.quantity::float8 AS quantity,
             m.note, m.cause_kind AS "causeKind", m.cause_id AS "causeId", m.actor_kind AS "actorKind", m.actor_id AS "actorId", m.at
        FROM stock_movement m
       WHERE ${Prisma.join(conditions, " AND ")}
       ORDER BY m.id DESC
       LIMIT ${query.limit + 1}`;
    return toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => row,
    );
  });
}
