import "server-only";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { pullBeforeOpening, readQuantities } from "./internal/read-quantities";
import { writeOpeningStock } from "./internal/write-opening-stock";

/**
 * Takes the channel's present quantity of linked listings as the first count of their products, in the order warehouse; what was counted
 * before keeps its figure. Orders are pulled first. Answers how many products were opened. Throws `not_found`.
 */
export async function takeOpeningStock(
  tenant: TenantContext,
  connectionId: string,
  listingIds: readonly string[],
): Promise<number> {
  assertMayWrite(tenant);
  const { tenantId } = tenant;
  const connection = await withTenant(tenant, (tx) =>
    tx.connection.findUnique({
      where: { tenantId_id: { tenantId, id: connectionId } },
      select: { orderWarehouseId: true },
    }),
  );
  if (!connection) throw new AppError("not_found", { entity: "connection" });
  const { orderWarehouseId } = connection;
  if (orderWarehouseId === null || listingIds.length === 0) return 0;
  await pullBeforeOpening(tenant, connectionId);
  const quantities = await readQuantities(tenant, connectionId, listingIds, "linked");
  return withTenant(tenant, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; externalId: string; productId: string }[]>`
      SELECT id, external_id AS "externalId", product_id AS "productId" FROM listing
       WHERE tenant_id = ${tenantId}::uuid AND connection_id = ${connectionId}::uuid AND id = ANY (${[...listingIds]}::uuid[])
         AND product_id IS NOT NULL ORDER BY id FOR UPDATE`;
    const openings = rows.flatMap(({ id, externalId, productId }) => {
      const shown = quantities.get(externalId);
      return shown === undefined ? [] : [{ listingId: id, productId, ...shown }];
    });
    return writeOpeningStock(tx, tenant, { connectionId, orderWarehouseId }, openings);
  });
}
