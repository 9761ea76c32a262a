import { imageId } from "@/lib/catalog/image-id";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Our own copy of a picture; null when there is none. No page shows a picture from the host that it came from. With the listing
 * that shows it, a picture that nobody noted yet is found by it and fetched when it is first looked at.
 */
export function pictureHref(tenant: TenantContext, url: string | null, listingId?: string): string | null {
  if (url === null) return null;
  const href = `/${tenant.slug}/images/${imageId(tenant.tenantId, url)}`;
  return listingId ? `${href}?of=${listingId}` : href;
}

/** The same for a list of listings: variants that share a picture share its address, so that a browser asks for it once. */
export function pictureHrefsOfListings(
  tenant: TenantContext,
  listings: readonly { id: string; imageUrl: string | null }[],
): (url: string | null, listingId: string) => string | null {
  const firstWith = new Map<string | null, string>();
  for (const { id, imageUrl } of listings) if (!firstWith.has(imageUrl)) firstWith.set(imageUrl, id);
  return (url, listingId) => pictureHref(tenant, url, firstWith.get(url) ?? listingId);
}
