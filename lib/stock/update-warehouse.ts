import "server-only";
import { cleanLine } from "@/lib/catalog/clean-text";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Renames a warehouse or moves it in the list. Throws `not_found`, `name_taken` for a used code. */
export async function updateWarehouse(
  tenant: TenantContext,
  warehouseId: string,
  change: { name?: string; code?: string; position?: number },
): Promise<void> {
  if (!isId(warehouseId)) throw new AppError("not_found", { entity: "warehouse" });
  const name = change.name === undefined ? undefined : cleanLine(change.name, 120);
  const code = change.code === undefined ? undefined : cleanLine(change.code, 20);
  if (name === "") throw new AppError("invalid_input", { field: "name", reason: "empty" });
  if (code === "") throw new AppError("invalid_input", { field: "code", reason: "empty" });
  try {
    const { count } = await withTenant(tenant, (tx) =>
      tx.warehouse.updateMany({
        where: { tenantId: tenant.tenantId, id: warehouseId },
        data: { name, code, position: change.position },
      }),
    );
    if (count === 0) throw new AppError("not_found", { entity: "warehouse" });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("name_taken", { field: "code", code });
    throw error;
  }
}
