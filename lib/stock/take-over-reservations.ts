import "server-only";
import { AppError } from "@/lib/core/errors";
import { quantity } from "@/lib/core/quantity";
import type { Prisma } from "@/lib/db/generated/client";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type Held, shareHeldPieces } from "./internal/share-held-pieces";
import { lockLevels } from "./lock-levels";
import type { WantedLine } from "./stock-types";

export type TakeOver = {
  /** Lines of the dead package(s). Their promises keep what the heirs do not want, and wait for nothing more. */
  readonly fromOrderLineIds: readonly string[];
  /** Lines of the successor(s), with all that they want. What the dead ones do not hold is reserved as far as it goes. */
  readonly to: readonly WantedLine[];
};

/**
 * Hands the pieces of dead lines to their successors of the same product and warehouse. The new promises are written
 * before the old ones shrink: the other way round, the pieces would be free for a moment and go to whoever waits for them.
 * A successor that has an active promise already is left as it is, so a repeat changes nothing.
 */
export async function takeOverReservations(tx: TenantTx, tenant: TenantContext, request: TakeOver): Promise<void> {
  if (request.to.length === 0) return;
  await lockLevels(tx, tenant, request.to);

  const known = new Set(
    (
      await tx.reservation.findMany({
        where: { tenantId: tenant.tenantId, orderLineId: { in: request.to.map((line) => line.orderLineId) } },
        select: { orderLineId: true, productId: true, warehouseId: true },
      })
    ).map(placeOfLine),
  );
  const heirs = request.to.filter((line) => !known.has(placeOfLine(line)));
  if (heirs.length === 0) return;

  const old = await readHeld(tx, tenant, request.fromOrderLineIds);
  const wanted = heirs.map((line) => ({ ...line, wanted: positive(line.wanted) }));
  const { inherited, taken } = shareHeldPieces(old, wanted);

  await insertHeirs(
    tx,
    tenant,
    wanted.map((line, index) => ({ ...line, quantity: inherited[index]?.toFixed(3) ?? "0" })),
  );
  await shrinkOld(tx, tenant, old, taken);
}

async function readHeld(tx: TenantTx, tenant: TenantContext, orderLineIds: readonly string[]): Promise<Held[]> {
  const rows = await tx.$queryRaw<{ id: string; productId: string; warehouseId: string; quantity: Prisma.Decimal }[]>`
    SELECT id, product_id AS "productId", warehouse_id AS "warehouseId", quantity FROM reservation
     WHERE tenant_id = ${tenant.tenantId}::uuid AND order_line_id = ANY (${[...orderLineIds]}::uuid[]) AND state = 'active'
     ORDER BY product_id, warehouse_id, due_at, id`;
  return rows.map((row) => ({ ...row, quantity: quantity(row.quantity) }));
}

async function insertHeirs(
  tx: TenantTx,
  tenant: TenantContext,
  heirs: readonly (WantedLine & { quantity: string })[],
): Promise<void> {
  const rows = heirs.map((heir) => ({
    ...heir,
    wanted: quantity(heir.wanted).toFixed(3),
    dueAt: heir.dueAt.toISOString(),
  }));
  await tx.$executeRaw`
    INSERT INTO reservation (tenant_id, order_line_id, product_id, warehouse_id, wanted, quantity, due_at)
    SELECT ${tenant.tenantId}::uuid, h."orderLineId", h."productId", h."warehouseId", h.wanted, h.quantity, h."dueAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS h ("orderLineId" uuid, "productId" uuid, "warehouseId" uuid, wanted numeric, quantity numeric, "dueAt" timestamptz)
     ORDER BY h."productId", h."warehouseId", h."dueAt"`;
}

async function shrinkOld(
  tx: TenantTx,
  tenant: TenantContext,
  old: readonly Held[],
  taken: ReadonlyMap<string, Held["quantity"]>,
): Promise<void> {
  const rows = old.map(({ id }) => ({ id, taken: taken.get(id)?.toFixed(3) ?? "0" }));
  await tx.$executeRaw`
    UPDATE reservation r
       SET quantity = r.quantity - t.taken, wanted = r.quantity - t.taken,
           state = CASE WHEN r.quantity = t.taken THEN 'released' ELSE r.state END,
           ended_at = CASE WHEN r.quantity = t.taken THEN now() END
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t (id uuid, taken numeric)
     WHERE r.tenant_id = ${tenant.tenantId}::uuid AND r.id = t.id AND r.state = 'active'`;
}

function positive(wanted: WantedLine["wanted"]): Held["quantity"] {
  const read = quantity(wanted);
  if (read.isNegative()) throw new AppError("invalid_input", { reason: "quantity" });
  return read;
}

function placeOfLine(line: { orderLineId: string; productId: string; warehouseId: string }): string {
  return `${line.orderLineId} ${line.productId} ${line.warehouseId}`;
}
