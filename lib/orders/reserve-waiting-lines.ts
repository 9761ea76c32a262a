import "server-only";
import { clock } from "@/lib/core/clock";
import type { TenantTx } from "@/lib/db/with-tenant";
import { reserveLines } from "@/lib/stock/reserve-lines";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

type WaitingLine = {
  orderLineId: string;
  orderId: string;
  productId: string;
  warehouseId: string | null;
  wanted: number;
  dueAt: Date;
  isToBeSent: boolean;
};

/**
 * Lines of these listings that had no product get the one their listing is linked to now; those still to be sent are
 * promised their pieces as far as stock goes. Called by linking inside its own transaction, after the listing has its
 * product, so that no line can be missed: the import locks listings for share before it writes lines. Lines that came
 * before their listing was known are found by connection and barcode. Answers how many lines were linked.
 */
export async function reserveWaitingLines(
  tx: TenantTx,
  tenant: TenantContext,
  listingIds: readonly string[],
): Promise<number> {
  if (listingIds.length === 0) return 0;
  const lines = await linkLines(tx, tenant, listingIds);
  if (lines.length === 0) return 0;
  const promised = lines.flatMap(({ warehouseId, isToBeSent, ...line }) =>
    isToBeSent && warehouseId !== null ? [{ ...line, warehouseId }] : [],
  );
  await reserveLines(tx, tenant, promised);
  const held = await readHeld(tx, tenant, promised);
  const now = clock.now();
  await tx.orderEvent.createMany({
    data: lines.map((line) => ({
      tenantId: tenant.tenantId,
      orderId: line.orderId,
      at: now,
      kind: "line_linked",
      data: { lineId: line.orderLineId, productId: line.productId, ...held.get(line.orderLineId) },
      dedupeKey: `linked:${line.orderLineId}`,
    })),
    skipDuplicates: true,
  });
  return lines.length;
}

/** What each line is called, asked for and got: the order was told "nothing reserved" when it came, and this ends it. */
async function readHeld(
  tx: TenantTx,
  tenant: TenantContext,
  promised: readonly { orderLineId: string; wanted: number }[],
) {
  const lines = await tx.orderLine.findMany({
    where: { tenantId: tenant.tenantId, id: { in: promised.map((line) => line.orderLineId) } },
    select: { id: true, title: true, reserved: true },
  });
  const wanted = new Map(promised.map((line) => [line.orderLineId, line.wanted]));
  return new Map(
    lines.map(({ id, title, reserved }) => [id, { title, pieces: wanted.get(id) ?? 0, reserved: reserved.toNumber() }]),
  );
}

/**
 * The orders are locked by a statement of its own: what an import committed while it stood before their locks (a cancel) is seen
 * by the next statement, and would be passed over within the same one.
 */
async function linkLines(tx: TenantTx, tenant: TenantContext, listingIds: readonly string[]): Promise<WaitingLine[]> {
  await tx.$queryRaw`
    SELECT 1 FROM customer_order o
     WHERE o.tenant_id = ${tenant.tenantId}::uuid AND o.id IN (
             SELECT l.order_id FROM listing k
               JOIN order_line l ON l.tenant_id = k.tenant_id AND l.connection_id = k.connection_id AND l.barcode = k.barcode AND l.product_id IS NULL
              WHERE k.tenant_id = ${tenant.tenantId}::uuid AND k.id = ANY (${[...listingIds]}::uuid[]) AND k.product_id IS NOT NULL
                AND (l.listing_id IS NULL OR l.listing_id = k.id))
     ORDER BY o.external_number FOR UPDATE`;
  return tx.$queryRaw<WaitingLine[]>`
    WITH target AS (
      SELECT l.id, l.order_id, k.id AS listing_id, k.product_id
        FROM listing k
        JOIN order_line l ON l.tenant_id = k.tenant_id AND l.connection_id = k.connection_id AND l.barcode = k.barcode AND l.product_id IS NULL
       WHERE k.tenant_id = ${tenant.tenantId}::uuid AND k.id = ANY (${[...listingIds]}::uuid[]) AND k.product_id IS NOT NULL
         AND (l.listing_id IS NULL OR l.listing_id = k.id)
    )
    UPDATE order_line l SET product_id = t.product_id, listing_id = t.listing_id
      FROM target t
      JOIN customer_order o ON o.tenant_id = ${tenant.tenantId}::uuid AND o.id = t.order_id
      LEFT JOIN connection c ON c.tenant_id = ${tenant.tenantId}::uuid AND c.id = o.connection_id,
           order_package p
     WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.id = t.id AND l.product_id IS NULL
       AND p.tenant_id = l.tenant_id AND p.id = l.package_id
    RETURNING l.id AS "orderLineId", l.order_id AS "orderId", l.product_id AS "productId",
              COALESCE(o.warehouse_id, c.order_warehouse_id) AS "warehouseId", (l.ordered - l.cancelled)::float8 AS wanted,
              COALESCE(p.ship_by, p.channel_modified_at) AS "dueAt",
              p.status IN ('awaiting', 'created', 'picking', 'packed', 'invoiced') AND l.shipped = 0 AND l.cancelled < l.ordered AS "isToBeSent"`;
}
