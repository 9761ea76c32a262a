import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ProductView } from "./catalog-types";
import { readProducts } from "./read-products";

/** One product with everything that belongs to it. Throws `not_found`. */
export function getProduct(tenant: TenantContext, productId: string): Promise<ProductView> {
  return withTenant(tenant, (tx) => getProductWithin(tx, tenant, productId));
}

/** The same inside a running transaction. */
export async function getProductWithin(tx: TenantTx, tenant: TenantContext, productId: string): Promise<ProductView> {
  const [product] = isId(productId) ? await readProducts(tx, tenant, [productId]) : [];
  if (!product) throw new AppError("not_found", { entity: "product" });
  return product;
}
