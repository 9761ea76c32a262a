import "server-only";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type ImageSize = "small" | "large";

/** The bytes of a kept picture; null while it is not fetched, could not be, or is not this tenant's. */
export async function readImage(
  tenant: TenantContext,
  imageId: string,
  size: ImageSize,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; contentType: string } | null> {
  if (!isId(imageId)) return null;
  const row = await withTenant(tenant, (tx) =>
    tx.imageFile.findUnique({
      where: { tenantId_id: { tenantId: tenant.tenantId, id: imageId } },
      select: { state: true, contentType: true, small: size === "small", large: size === "large" },
    }),
  );
  const bytes = size === "small" ? row?.small : row?.large;
  if (row?.state !== "ready" || !bytes) return null;
  return { bytes: new Uint8Array(bytes), contentType: row.contentType ?? "image/webp" };
}
