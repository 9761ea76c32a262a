import "server-only";
import type { ProductView } from "@/lib/catalog/catalog-types";
import { getProduct } from "@/lib/catalog/get-product";
import { isAppError } from "@/lib/core/errors";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The product of a page; null for an unknown and for a stranger's id alike. */
export async function findProduct(tenant: TenantContext, productId: string): Promise<ProductView | null> {
  try {
    return await getProduct(tenant, productId);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
}
