import "server-only";
import sharp from "sharp";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PIXELS = 60_000_000;
const SMALL = 96;
const LARGE = 640;

/** Why a picture could not be kept. The first two come from here, the others from whoever fetches. */
export type ImageFailure = "too_large" | "not_a_picture" | "not_found" | "unreachable" | "address_refused";

/**
 * Keeps a fetched picture as two WebP files: 96 × 96 on white for lists, and at most 640 × 640 for pages. Bytes that are no
 * picture, or too many, mark it failed with the reason instead; nothing is thrown for them. Answers what happened.
 */
export async function storeImage(
  tenant: TenantContext,
  imageId: string,
  bytes: Buffer,
): Promise<"ready" | "too_large" | "not_a_picture"> {
  const made = bytes.length > MOST_BYTES ? ("too_large" as const) : await makeSizes(bytes);
  const data =
    typeof made === "string"
      ? { state: "failed", failureCode: made, small: null, large: null }
      : { state: "ready", failureCode: null, contentType: "image/webp", ...made };
  await withTenant(tenant, (tx) =>
    tx.imageFile.updateMany({ where: { tenantId: tenant.tenantId, id: imageId }, data }),
  );
  return typeof made === "string" ? made : "ready";
}

type Sizes = { width: number; height: number; small: Uint8Array<ArrayBuffer>; large: Uint8Array<ArrayBuffer> };

async function makeSizes(bytes: Buffer): Promise<Sizes | "not_a_picture"> {
  try {
    const read = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", animated: false }).rotate();
    const { width, height } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const white = { r: 255, g: 255, b: 255, alpha: 1 };
    const [small, large] = await Promise.all([
      read()
        .resize(SMALL, SMALL, { fit: "contain", background: white })
        .flatten({ background: white })
        .webp({ quality: 78 })
        .toBuffer(),
      read().resize(LARGE, LARGE, { fit: "inside", withoutEnlargement: true }).webp({ quality: 80 }).toBuffer(),
    ]);
    return { width: width ?? 0, height: height ?? 0, small: new Uint8Array(small), large: new Uint8Array(large) };
  } catch {
    return "not_a_picture";
  }
}
