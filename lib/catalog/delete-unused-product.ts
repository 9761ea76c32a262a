import "server-only";
import { isForeignKeyViolation } from "@/lib/db/unique-violation";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Takes a product away as if it had never been, with its codes and prices, when nothing refers to it. One that has a history (a movement,
 * a promise, an order line, a listing) is archived instead, and its codes are free again: the ledger forgets nothing, but nothing new
 * will be taken for it. The keys of the database decide.
 */
export async function deleteUnusedProduct(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
): Promise<"deleted" | "archived"> {
  const { tenantId } = tenant;
  await tx.$executeRaw`SAVEPOINT delete_product`;
  try {
    await tx.price.deleteMany({ where: { tenantId, productId } });
    await tx.product.deleteMany({ where: { tenantId, id: productId } });
    await tx.$executeRaw`RELEASE SAVEPOINT delete_product`;
    return "deleted";
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT delete_product`;
    await tx.productCode.deleteMany({ where: { tenantId, productId } });
    await tx.product.updateMany({
      where: { tenantId, id: productId, archivedAt: null },
      data: { archivedAt: new Date(), version: { increment: 1 } },
    });
    return "archived";
  }
}
