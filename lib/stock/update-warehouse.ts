import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { cleanLine } from "@/lib/catalog/clean-text";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

type Columns = { name: string; code: string; position: number };

/**
 * Renames a warehouse or moves it in the list. With `seen` only while it still is what was read; otherwise `changed_meanwhile`.
 * Throws `not_found`, `name_taken` for a used code.
 */
export async function updateWarehouse(
  tenant: TenantContext,
  warehouseId: string,
  change: { name?: string; code?: string; position?: number },
  seen?: { name: string; code: string },
): Promise<void> {
  if (!isId(warehouseId)) throw new AppError("not_found", { entity: "warehouse" });
  const name = change.name === undefined ? undefined : cleanLine(change.name, 120);
  const code = change.code === undefined ? undefined : cleanLine(change.code, 20);
  if (name === "") throw new AppError("invalid_input", { field: "name", reason: "empty" });
  if (code === "") throw new AppError("invalid_input", { field: "code", reason: "empty" });
  try {
    await withTenant(tenant, async (tx) => {
      const [before] = await tx.$queryRaw<Columns[]>`
        SELECT name, code, position FROM warehouse
         WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${warehouseId}::uuid FOR NO KEY UPDATE`;
      if (!before) throw new AppError("not_found", { entity: "warehouse" });
      if (seen && (seen.name !== before.name || seen.code !== before.code))
        throw new AppError("changed_meanwhile", { entity: "warehouse" });
      const after = {
        name: name ?? before.name,
        code: code ?? before.code,
        position: change.position ?? before.position,
      };
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      await tx.warehouse.updateMany({ where: { tenantId: tenant.tenantId, id: warehouseId }, data: after });
      await recordAudit(tx, tenant, {
        action: "warehouse.changed",
        entity: "warehouse",
        entityId: warehouseId,
        before,
        after,
      });
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError("name_taken", { field: "code", code });
    throw error;
  }
}
