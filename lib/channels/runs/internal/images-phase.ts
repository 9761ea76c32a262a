import "server-only";
import { registerImages } from "@/lib/catalog/register-images";
import { withTenant } from "@/lib/db/with-tenant";
import { fetchPendingImages } from "../../fetch-pending-images";
import type { PhaseContext, PhaseStep } from "./phase-types";

const LISTINGS_PER_STEP = 500;
/** Of each listing so many pictures are kept for our own screens; an import takes all of them. */
const PICTURES_PER_LISTING = 4;
const FETCH_MS = 3_000;

/** First notes the addresses of all listings' pictures, then fetches them a few seconds a step. */
export async function imagesPhase(context: PhaseContext): Promise<PhaseStep> {
  const isNoted = context.cursor.at?.noted === 1;
  return isNoted ? fetchStep(context) : noteStep(context);
}

async function noteStep({ tenant, connectionId, cursor }: PhaseContext): Promise<PhaseStep> {
  const after = typeof cursor.at?.after === "string" ? cursor.at.after : "00000000-0000-0000-0000-000000000000";
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ id: string; urls: string[] }[]>`
      SELECT id, image_urls[1:${PICTURES_PER_LISTING}::int] AS urls FROM listing
       WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND id > ${after}::uuid
         AND (${cursor.since}::timestamptz IS NULL OR updated_at >= ${cursor.since}::timestamptz)
       ORDER BY id LIMIT ${LISTINGS_PER_STEP}`,
  );
  const last = rows.at(-1);
  return {
    done: 0,
    total: null,
    next: last && rows.length === LISTINGS_PER_STEP ? { after: last.id } : { noted: 1 },
    store: async (tx) => {
      await registerImages(
        tx,
        tenant,
        rows.flatMap((row) => row.urls),
      );
    },
  };
}

async function fetchStep({ tenant }: PhaseContext): Promise<PhaseStep> {
  const waiting = await withTenant(tenant, (tx) =>
    tx.imageFile.count({ where: { tenantId: tenant.tenantId, state: "pending" } }),
  );
  const { done, more } = await fetchPendingImages(tenant, FETCH_MS);
  return { done, total: null, left: waiting, next: more ? { noted: 1 } : null, store: async () => {} };
}
