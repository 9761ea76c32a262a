import "server-only";
import type { Page } from "@/lib/core/cursor";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ListProductsInput } from "./catalog.schemas";
import type { ProductView } from "./catalog-types";
import { listProductsWithin } from "./list-products";
import { readProducts } from "./read-products";

/** A page of products with description, pictures and attributes; for the API. Two statements per page. */
export function listWholeProducts(tenant: TenantContext, input: ListProductsInput): Promise<Page<ProductView>> {
  return withTenant(tenant, async (tx) => {
    const page = await listProductsWithin(tx, tenant, input);
    const items = await readProducts(
      tx,
      tenant,
      page.items.map((row) => row.id),
    );
    return { items, nextCursor: page.nextCursor };
  });
}
