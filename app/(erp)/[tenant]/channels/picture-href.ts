import { imageId } from "@/lib/catalog/image-id";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Our own copy of a picture of the channel; null when there is none. */
export function pictureHref(tenant: TenantContext, url: string | null): string | null {
  return url === null ? null : `/${tenant.slug}/images/${imageId(tenant.tenantId, url)}`;
}
