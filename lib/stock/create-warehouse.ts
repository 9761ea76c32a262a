import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { cleanLine } from "@/lib/catalog/clean-text";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { warehouseCodeFrom } from "./internal/warehouse-code";

/** A new warehouse at the end of the list. Without a code it gets one from its name. Throws `name_taken` for a used code. */
export function createWarehouse(
  tenant: TenantContext,
  input: { name: string; code?: string },
): Promise<{ warehouseId: string }> {
  return withTenant(tenant, (tx) => createWarehouseWithin(tx, tenant, input));
}

/** The same inside a running transaction. */
export async function createWarehouseWithin(
  tx: TenantTx,
  tenant: TenantContext,
  input: { name: string; code?: string },
): Promise<{ warehouseId: string }> {
  const name = cleanLine(input.name, 120);
  if (name === "") throw new AppError("invalid_input", { field: "name", reason: "empty" });
  const known = await tx.warehouse.findMany({
    where: { tenantId: tenant.tenantId },
    select: { code: true, position: true },
  });
  const code = cleanLine(input.code ?? "", 20) || warehouseCodeFrom(name, new Set(known.map((one) => one.code)));
  const warehouseId = newId();
  const { count } = await tx.warehouse.createMany({
    data: {
      tenantId: tenant.tenantId,
      id: warehouseId,
      name,
      code,
      position: Math.max(-1, ...known.map((one) => one.position)) + 1,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("name_taken", { field: "code", code });
  await recordAudit(tx, tenant, {
    action: "warehouse.created",
    entity: "warehouse",
    entityId: warehouseId,
    after: { name, code },
  });
  return { warehouseId };
}
