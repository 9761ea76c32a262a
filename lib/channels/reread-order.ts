import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { importPackages } from "@/lib/orders/import-packages";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { adapterFor } from "./channel-registry";
import { openSession } from "./open-session";
import { orderSource } from "./order-source";

export type RereadOutcome = {
  /** Packages that the channel still gives of the order; it forgets them after a while. */
  packages: number;
  /** Those that were newer than what we had. */
  changed: number;
};

/**
 * Asks the channel for one order again, at once and before the background work, and takes in what is newer; the same import as
 * the minute's, so it may run beside it. Throws the channel's refusals, `not_found` and `trial_ended`.
 */
export async function rereadOrder(tenant: TenantContext, orderId: string): Promise<RereadOutcome> {
  assertMayWrite(tenant);
  if (!isId(orderId)) throw new AppError("not_found", { entity: "order" });
  const { tenantId } = tenant;
  const [order] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<
      { externalNumber: string; connectionId: string; channel: string; orderWarehouseId: string | null }[]
    >`
      SELECT o.external_number AS "externalNumber", c.id AS "connectionId", c.channel, c.order_warehouse_id AS "orderWarehouseId"
        FROM customer_order o JOIN connection c ON c.tenant_id = o.tenant_id AND c.id = o.connection_id
       WHERE o.tenant_id = ${tenantId}::uuid AND o.id = ${orderId}::uuid`,
  );
  if (!order) throw new AppError("not_found", { entity: "order" });
  const { connectionId, externalNumber, orderWarehouseId } = order;
  const session = await openSession(tenant, connectionId, "interactive");
  const packages = await adapterFor(order.channel).readPackagesOfOrder(session, externalNumber);
  const outcome = await importPackages(tenant, orderSource(tenant, { connectionId, orderWarehouseId }), packages);
  const failed = outcome.failed[0];
  if (failed) throw new AppError("channel_answer_unknown", { package: failed.externalId, reason: failed.code });
  return { packages: packages.length, changed: outcome.imported };
}
