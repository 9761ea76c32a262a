import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { listStockLevels } from "../list-stock-levels";

/** The figures of one level, for comparing; null when the product was never touched there. */
export async function readLevel(
  tenant: TenantContext,
  productId: string,
  warehouseId: string,
): Promise<{ onHand: number; reserved: number; counted: boolean } | null> {
  const { items } = await listStockLevels(tenant, { productId, warehouseId, limit: 1 });
  const [level] = items;
  return level ? { onHand: level.onHand, reserved: level.reserved, counted: level.counted } : null;
}
