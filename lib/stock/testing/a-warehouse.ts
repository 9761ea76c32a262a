import { AppError } from "@/lib/core/errors";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { listWarehouses } from "../list-warehouses";

/** The warehouse that every new tenant has. */
export async function theWarehouse(tenant: TenantContext): Promise<string> {
  const [first] = await listWarehouses(tenant);
  if (!first) throw new AppError("not_found", { entity: "warehouse" });
  return first.id;
}
