import { withTenant } from "@/lib/db/with-tenant";
import type { Shop } from "./a-shop-with-stock";

/** The row of an order, quantities as numbers. */
export async function orderOf(shop: Shop, externalNumber: string) {
  const { tenantId } = shop.tenant;
  const order = await withTenant(shop.tenant, (tx) =>
    tx.customerOrder.findFirstOrThrow({ where: { tenantId, connectionId: shop.connectionId, externalNumber } }),
  );
  return {
    ...order,
    uncovered: Number(order.uncovered),
    pieceCount: Number(order.pieceCount),
    reservedCount: Number(order.reservedCount),
  };
}

/** The lines of an order that were not cancelled, by barcode. */
export async function currentLines(shop: Shop, externalNumber: string) {
  const { tenantId } = shop.tenant;
  const lines = await withTenant(shop.tenant, (tx) =>
    tx.orderLine.findMany({
      where: { tenantId, connectionId: shop.connectionId, order: { externalNumber } },
      orderBy: [{ barcode: "asc" }, { id: "asc" }],
    }),
  );
  return lines
    .filter((line) => line.cancelled.lessThan(line.ordered))
    .map((line) => ({
      barcode: line.barcode,
      ordered: Number(line.ordered),
      reserved: Number(line.reserved),
      shipped: Number(line.shipped),
      uncovered: Number(line.uncovered),
    }));
}

/** What lies in the shop's warehouse and what of it is promised. */
export async function levelOf(shop: Shop, barcode: string): Promise<{ onHand: number; reserved: number }> {
  const level = await withTenant(shop.tenant, (tx) =>
    tx.stockLevel.findFirst({ where: { tenantId: shop.tenant.tenantId, productId: shop.products[barcode]! } }),
  );
  return { onHand: Number(level?.onHand ?? 0), reserved: Number(level?.reserved ?? 0) };
}

/** Kinds of the timeline of an order, oldest first. */
export async function eventKinds(shop: Shop, externalNumber: string): Promise<string[]> {
  const { tenantId } = shop.tenant;
  const events = await withTenant(shop.tenant, (tx) =>
    tx.orderEvent.findMany({
      where: { tenantId, order: { externalNumber, connectionId: shop.connectionId } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
  );
  return events.map((event) => event.kind);
}

/** Types of the events that left the shop's transactions so far. */
export async function outboxTypes(shop: Shop): Promise<string[]> {
  const events = await withTenant(shop.tenant, (tx) =>
    tx.outboxEvent.findMany({ where: { tenantId: shop.tenant.tenantId }, orderBy: { id: "asc" } }),
  );
  return events.map((event) => event.type);
}
