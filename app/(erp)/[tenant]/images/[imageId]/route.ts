import { requireTenant } from "@/lib/auth/require-tenant";
import { readImage } from "@/lib/catalog/read-image";

/** A kept picture, 96 px (`?size=small`, the default) or 640 px (`?size=large`); 404 while it is not here yet. */
export async function GET(request: Request, { params }: RouteContext<"/[tenant]/images/[imageId]">) {
  const { tenant: slug, imageId } = await params;
  const tenant = await requireTenant(slug, "catalog.read");
  const size = new URL(request.url).searchParams.get("size") === "large" ? "large" : "small";
  const image = await readImage(tenant, imageId, size);
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
