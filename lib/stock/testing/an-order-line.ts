import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Bare order lines for promises to point at (one order and one package per line), without the rules of `orders`, which this
 * module must not know. Answers their ids.
 */
export function orderLines(
  tenant: TenantContext,
  lines: readonly { productId: string; ordered: number }[],
): Promise<string[]> {
  return withTenant(tenant, async (tx) => {
    const { tenantId } = tenant;
    const connectionId = await aConnection(tenant, tx);
    const rows = lines.map((line) => ({ ...line, id: newId(), orderId: newId(), packageId: newId() }));
    const moment = new Date("2026-11-20T08:00:00Z");
    await tx.customerOrder.createMany({
      data: rows.map(({ orderId }) => ({
        tenantId,
        id: orderId,
        connectionId,
        externalNumber: orderId,
        placedAt: moment,
      })),
    });
    await tx.orderPackage.createMany({
      data: rows.map(({ orderId, packageId }) => ({
        tenantId,
        id: packageId,
        orderId,
        connectionId,
        externalId: packageId,
        status: "created",
        rawStatus: "Created",
        channelModifiedAt: moment,
      })),
    });
    await tx.orderLine.createMany({
      data: rows.map((row) => ({
        tenantId,
        id: row.id,
        orderId: row.orderId,
        packageId: row.packageId,
        connectionId,
        externalLineId: row.id,
        productId: row.productId,
        barcode: "0",
        title: "line",
        ordered: row.ordered,
        unitPrice: 1,
        grossMinor: 100,
        sellerDiscountMinor: 0,
        channelDiscountMinor: 0,
        netMinor: 100,
        vatRate: 21,
      })),
    });
    return rows.map((row) => row.id);
  });
}

type Tx = Parameters<Parameters<typeof withTenant>[1]>[0];

async function aConnection({ tenantId }: TenantContext, tx: Tx): Promise<string> {
  const known = await tx.connection.findFirst({ where: { tenantId }, select: { id: true } });
  if (known) return known.id;
  const id = newId();
  await tx.$executeRaw`
    INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials)
    VALUES (${tenantId}::uuid, ${id}::uuid, 'trendyol', 'test', 'RO', ${id}, '')`;
  return id;
}
