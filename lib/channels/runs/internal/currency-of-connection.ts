import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The currency in which a connection's listings are priced: one per storefront. */
export async function currencyOfConnection(tenant: TenantContext, connectionId: string): Promise<string> {
  const row = await withTenant(tenant, (tx) =>
    tx.listing.findFirst({ where: { tenantId: tenant.tenantId, connectionId }, select: { currency: true } }),
  );
  return row?.currency ?? tenant.currency;
}
