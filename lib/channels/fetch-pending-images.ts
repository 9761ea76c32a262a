import "server-only";
import { failImage } from "@/lib/catalog/fail-image";
import { listPendingImages } from "@/lib/catalog/list-pending-images";
import { type ImageFailure, storeImage } from "@/lib/catalog/store-image";
import { isAppError } from "@/lib/core/errors";
import { fetchPicture } from "@/lib/http/fetch-picture";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { trustedPictureOrigins } from "./channel-registry";

/** Fetched at the same time: enough to fill the waiting, little enough to be a polite guest. */
const AT_ONCE = 4;

/**
 * Fetches pictures that nobody has fetched yet, four at a time, for about `milliseconds`. A picture that cannot be had is noted with its
 * reason and not tried again; nothing is thrown for it. Answers how many were dealt with and whether more wait.
 */
export async function fetchPendingImages(
  tenant: TenantContext,
  milliseconds: number,
): Promise<{ done: number; more: boolean }> {
  const startedAt = performance.now();
  let done = 0;
  for (;;) {
    const pending = await listPendingImages(tenant, AT_ONCE * 4);
    if (pending.length === 0) return { done, more: false };
    const queue = [...pending];
    const worker = async () => {
      for (let image = queue.shift(); image; image = queue.shift()) await fetchOne(tenant, image);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    done += pending.length;
    if (performance.now() - startedAt > milliseconds) return { done, more: true };
  }
}

async function fetchOne(tenant: TenantContext, image: { id: string; sourceUrl: string }): Promise<void> {
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
