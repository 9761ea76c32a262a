import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { imageId } from "./image-id";

/**
 * Notes addresses of pictures to be fetched, and asks for it when there is a new one. Known addresses stay as they are.
 * Answers how many are new.
 */
export async function registerImages(tx: TenantTx, tenant: TenantContext, urls: readonly string[]): Promise<number> {
  const fetchable = [...new Set(urls)].filter((url) => /^https?:\/\/[^\0]{1,1990}$/i.test(url));
  if (fetchable.length === 0) return 0;
  const ids = fetchable.map((url) => imageId(tenant.tenantId, url));
  const count = await tx.$executeRaw`
    INSERT INTO image_file (tenant_id, id, source_url)
    SELECT ${tenant.tenantId}::uuid, u.id, u.url FROM unnest(${ids}::uuid[], ${fetchable}::text[]) AS u (id, url) ORDER BY u.id
    ON CONFLICT DO NOTHING`;
  if (count > 0) await storeEvent(tx, "channels/images.requested", { tenantId: tenant.tenantId });
  return count;
}
