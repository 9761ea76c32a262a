import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { listRuns } from "../runs/list-runs";
import type { Difference, RunView } from "../runs/run-types";

export type DifferenceRow = Difference & { title: string; barcode: string; healed: boolean };
export type Differences = {
  /** The last comparison with the channel that ended; null before the first. */
  run: RunView | null;
  count: number;
  rows: DifferenceRow[];
};

/** What the last comparison found different on the channel, and whether it was mended since. Throws `not_found`. */
export async function listDifferences(tenant: TenantContext, connectionId: string): Promise<Differences> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const run =
    (await listRuns(tenant, connectionId, 200)).find((one) => one.kind === "drift" && one.state === "completed") ??
    null;
  const found = run?.result.drift?.differences ?? [];
  if (run === null || found.length === 0) return { run, count: run?.result.drift?.count ?? 0, rows: [] };
  const since = run.startedAt ?? run.createdAt;
  const now = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ listingId: string; field: string; title: string; barcode: string; healed: boolean }[]>`
      SELECT l.id AS "listingId", p.field, l.title, l.barcode, p.state = 'clean' AND p.confirmed_at > ${since}::timestamptz AS healed
        FROM listing_push p JOIN listing l ON l.tenant_id = p.tenant_id AND l.id = p.listing_id
       WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.connection_id = ${connectionId}::uuid AND p.listing_id = ANY (${found.map((one) => one.listingId)}::uuid[])`,
  );
  const byField = new Map(now.map((row) => [`${row.listingId}:${row.field}`, row]));
  return {
    run,
    count: run.result.drift?.count ?? found.length,
    rows: found.flatMap((one) => {
      const row = byField.get(`${one.listingId}:${one.field}`);
      return row ? [{ ...one, title: row.title, barcode: row.barcode, healed: row.healed }] : [];
    }),
  };
}
