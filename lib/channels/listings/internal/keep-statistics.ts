import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** After so many pages of a first reading the catalogue is four times what the statistics know. */
const AFTER_PAGES = new Set([1, 4, 16, 64, 256, 1024, 4096]);

/**
 * Brings the database's statistics of listings up to date at a few moments of a large reading. The autovacuum does it too, but a
 * minute late, and not at all for one new seller among many: meanwhile each page would cost as much as the whole catalogue. Left out
 * when somebody else is at it.
 */
export async function keepStatistics(tenant: TenantContext, pagesStored: number): Promise<void> {
  if (!AFTER_PAGES.has(pagesStored)) return;
  await withTenant(tenant, (tx) => tx.$executeRaw`ANALYZE (SKIP_LOCKED) listing, listing_push`);
}
