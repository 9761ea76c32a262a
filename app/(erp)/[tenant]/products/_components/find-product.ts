import "server-only";
import { cache } from "react";
import type { ProductView } from "@/lib/catalog/catalog-types";
import { getProduct } from "@/lib/catalog/get-product";
import { isAppError } from "@/lib/core/errors";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The product of a page, read once per request; null for an unknown and for a stranger's id alike. */
export const findProduct = cache(async (tenant: TenantContext, productId: string): Promise<ProductView | null> => {
  try {
    return await getProduct(tenant, productId);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
});
