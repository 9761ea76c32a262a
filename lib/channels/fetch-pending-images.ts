import "server-only";
import { listPendingImages } from "@/lib/catalog/list-pending-images";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { fetchImage } from "./internal/fetch-image";

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
      for (let image = queue.shift(); image; image = queue.shift()) await fetchImage(tenant, image);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    done += pending.length;
    if (performance.now() - startedAt > milliseconds) return { done, more: true };
  }
}
