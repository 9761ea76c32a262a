import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { CreateProductInput } from "../catalog.schemas";
import { createProduct } from "../create-product";

let made = 0;

/** A product with a name and an article code of its own, made by the public verb. */
export async function aProduct(tenant: TenantContext, input: Partial<CreateProductInput> = {}): Promise<string> {
  made++;
  const { productId } = await createProduct(tenant, { name: `Produs ${made}`, code: `ART-${made}`, ...input });
  return productId;
}
