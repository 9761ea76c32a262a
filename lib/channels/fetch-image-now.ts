import "server-only";
import { imageId } from "@/lib/catalog/image-id";
import { registerImages } from "@/lib/catalog/register-images";
import { isId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { fetchImage } from "./internal/fetch-image";

/** So many at once in a process; whoever comes beyond it gets the picture from the background, a little later. */
const MOST_AT_ONCE = 8;
const running = new Map<string, Promise<void>>();

/**
 * Fetches a picture that somebody looks at before the background came to it. It must be noted already, or be one of the pictures of
 * this listing: an address out of a request is never fetched. Does nothing for unknown ones and those that are done or failed.
 */
export async function fetchImageNow(tenant: TenantContext, id: string, listingId: string | null): Promise<void> {
  if (!isId(id)) return;
  // Ids are made from the tenant and the address, so they differ between tenants.
  const known = running.get(id);
  if (known) return known;
  if (running.size >= MOST_AT_ONCE) return;
  const work = fetchNoted(tenant, id, listingId).finally(() => running.delete(id));
  running.set(id, work);
  return work;
}

async function fetchNoted(tenant: TenantContext, id: string, listingId: string | null): Promise<void> {
  const image = await withTenant(tenant, async (tx) => {
    const noted = await find(tx, tenant, id);
    if (noted || listingId === null || !isId(listingId)) return noted;
    const listing = await tx.listing.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: listingId } },
      select: { imageUrls: true },
    });
    const url = listing?.imageUrls.find((one) => imageId(tenant.tenantId, one) === id);
    if (!url) return null;
    await registerImages(tx, tenant, [url]);
    return find(tx, tenant, id);
  });
  if (image?.state === "pending") await fetchImage(tenant, image);
}

function find(tx: TenantTx, { tenantId }: TenantContext, id: string) {
  return tx.imageFile.findUnique({
    where: { tenantId_id: { tenantId, id } },
    select: { id: true, sourceUrl: true, state: true },
  });
}
