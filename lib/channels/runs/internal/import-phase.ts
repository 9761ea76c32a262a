import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { importListings } from "../../import/import-listings";
import type { ImportResult } from "../../import/import-types";
import type { ImportTally } from "../run-types";
import type { PhaseContext, PhaseStep } from "./phase-types";

const LISTINGS_PER_STEP = 200;
const MOST_FAILURES = 200;

/** Imports everything that has no product, a chunk a step, for catalogues too large for one request. */
export async function importPhase({ tenant, connectionId, cursor, options }: PhaseContext): Promise<PhaseStep> {
  const after = typeof cursor.at?.after === "string" ? cursor.at.after : "00000000-0000-0000-0000-000000000000";
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ id: string; waiting: number }[]>`
      SELECT id, count(*) OVER ()::int AS waiting FROM listing l
       WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND product_id IS NULL AND channel_status <> 'missing' AND id > ${after}::uuid
         AND NOT EXISTS (SELECT 1 FROM listing_match m WHERE m.tenant_id = l.tenant_id AND m.listing_id = l.id AND m.decision = 'skipped')
       ORDER BY id LIMIT ${LISTINGS_PER_STEP}`,
  );
  const last = rows.at(-1);
  if (!last) return { done: 0, total: null, next: null, store: async () => {} };
  const outcome = await importListings(tenant, {
    connectionId,
    listingIds: rows.map((row) => row.id),
    openingStock: options.openingStock === true,
  });
  return {
    done: rows.length,
    total: null,
    left: last.waiting,
    next: { after: last.id },
    store: async () => {},
    result: (before) => ({ ...before, import: addUp(before.import, outcome) }),
  };
}

function addUp(before: ImportTally | undefined, { items, ...counts }: ImportResult): ImportTally {
  const failures = items.flatMap((item) =>
    item.outcome === "failed" ? [{ listingId: item.listingId, code: item.failureCode ?? "internal" }] : [],
  );
  return {
    created: (before?.created ?? 0) + counts.created,
    linked: (before?.linked ?? 0) + counts.linked,
    undecided: (before?.undecided ?? 0) + counts.undecided,
    failed: (before?.failed ?? 0) + counts.failed,
    failures: [...(before?.failures ?? []), ...failures].slice(0, MOST_FAILURES),
  };
}
