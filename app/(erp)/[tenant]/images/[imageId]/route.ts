import { requireTenant } from "@/lib/auth/require-tenant";
import { type ImageSize, readImage } from "@/lib/catalog/read-image";
import { fetchImageNow } from "@/lib/channels/fetch-image-now";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * A kept picture, 96 px (`?size=small`, the default) or 640 px (`?size=large`). One that is not here yet is fetched when it is noted,
 * or when it is a picture of the listing `?of=`; 404 when it cannot be had.
 */
export async function GET(request: Request, { params }: RouteContext<"/[tenant]/images/[imageId]">) {
  const { tenant: slug, imageId } = await params;
  const tenant = await requireTenant(slug, "catalog.read");
  const query = new URL(request.url).searchParams;
  const size = query.get("size") === "large" ? "large" : "small";
  const image = (await readImage(tenant, imageId, size)) ?? (await readFetched(tenant, imageId, size, query.get("of")));
  if (!image) return new Response(null, { status: 404, headers: { "cache-control": "private, max-age=30" } });
  return new Response(image.bytes, {
    headers: {
      "content-type": image.contentType,
      // The id is made from the address of the source, and a kept picture is not fetched again.
      "cache-control": "private, max-age=86400, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'",
    },
  });
}

async function readFetched(tenant: TenantContext, imageId: string, size: ImageSize, listingId: string | null) {
  await fetchImageNow(tenant, imageId, listingId);
  return readImage(tenant, imageId, size);
}
