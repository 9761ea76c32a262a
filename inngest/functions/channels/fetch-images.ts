import { inngest } from "@/inngest/client";
import { fetchPendingImages } from "@/lib/channels/fetch-pending-images";
import { isImagesRunActive } from "@/lib/channels/runs/is-images-run-active";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const MOST_SLICES = 300;
const SLICE_MS = 5_000;

/** Fetches pictures that an import or a new product asked for. While a sync of the same tenant fetches them, there is nothing to do. */
export const fetchImages = inngest.createFunction(
  {
    id: "channels-images",
    triggers: [{ event: "channels/images.requested" }],
    singleton: { key: "event.data.tenantId", mode: "skip" },
    retries: 2,
  },
  async ({ event, step }) => {
    const { tenantId } = event.data as { tenantId: string };
    let done = 0;
    for (let slice = 1; slice <= MOST_SLICES; slice++) {
      const outcome = await step.run(`fetch ${slice}`, async () => {
        const tenant = await tenantForJob(tenantId, "images");
        if (await isImagesRunActive(tenant)) return { done: 0, more: false };
        return fetchPendingImages(tenant, SLICE_MS);
      });
      done += outcome.done;
      if (!outcome.more) break;
    }
    return done;
  },
);
