import "server-only";
import { failImage } from "@/lib/catalog/fail-image";
import { type ImageFailure, storeImage } from "@/lib/catalog/store-image";
import { isAppError } from "@/lib/core/errors";
import { fetchPicture } from "@/lib/http/fetch-picture";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { trustedPictureOrigins } from "../channel-registry";

/** Fetches one noted picture and keeps it, or notes why it cannot be had. */
export async function fetchImage(tenant: TenantContext, image: { id: string; sourceUrl: string }): Promise<void> {
  try {
    const bytes = await fetchPicture(image.sourceUrl, trustedPictureOrigins());
    await storeImage(tenant, image.id, Buffer.from(bytes));
  } catch (error) {
    if (!isAppError(error)) throw error;
    await failImage(tenant, image.id, failureOf(error.code, error.facts.reason));
  }
}

function failureOf(code: string, reason: unknown): ImageFailure {
  if (code === "invalid_input") return "address_refused";
  if (code === "channel_rejected") return "not_found";
  return reason === "too_large" ? "too_large" : "unreachable";
}
