import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { listRuns } from "../runs/list-runs";
import { importListings } from "./import-listings";
import type { MatchEvidence } from "./import-types";

export const PREVIEW_OUTCOMES = ["created", "linked", "settled", "undecided", "failed"] as const;
export type PreviewOutcome = (typeof PREVIEW_OUTCOMES)[number];

/** What an import would do with one listing. `settled`: linked already, or set aside by a person; the import leaves it alone. */
export type PreviewRow = {
  listingId: string;
  outcome: PreviewOutcome;
  productId: string | null;
  evidence: MatchEvidence[];
  failureCode: string | null;
};

export type ImportPreview = {
  /** Sum up to `total`. `failed`: the last import could not bring it in, and will try again. */
  counts: Record<PreviewOutcome, number>;
  total: number;
  rows: PreviewRow[];
};

type Kept = { stamp: string; preview: ImportPreview };

/** Previews by connection, for paging and filtering; a stamp of what they rest on tells when one is old. */
const kept = new Map<string, Kept>();
const MOST_KEPT = 20;

/**
 * What an import of everything would do, listing by listing, with nothing written: what needs a person first. Judged anew whenever a
 * listing, a product or a code has changed. Throws `not_found`.
 */
export async function previewImport(tenant: TenantContext, connectionId: string): Promise<ImportPreview> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const stamp = await readStamp(tenant, connectionId);
  const key = `${tenant.tenantId}:${connectionId}`;
  const known = kept.get(key);
  if (known?.stamp === stamp) return known.preview;
  const preview = await judgeAll(tenant, connectionId);
  kept.delete(key);
  kept.set(key, { stamp, preview });
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(old);
  return preview;
}

async function judgeAll(tenant: TenantContext, connectionId: string): Promise<ImportPreview> {
  const { items } = await importListings(tenant, { connectionId, dryRun: true });
  const failures = await readFailures(tenant, connectionId);
  const judged = items.map((item): PreviewRow => {
    const failureCode = item.failureCode ?? failures.get(item.listingId) ?? null;
    const outcome = item.outcome === "created" && failureCode !== null ? "failed" : item.outcome;
    return { listingId: item.listingId, outcome, productId: item.productId, evidence: item.evidence, failureCode };
  });
  const seen = new Set(judged.map((row) => row.listingId));
  const settled = (await readSettled(tenant, connectionId)).filter((row) => !seen.has(row.listingId));
  const rows = [...judged, ...settled].sort((a, b) => RANK[a.outcome] - RANK[b.outcome]);
  const counts: ImportPreview["counts"] = { created: 0, linked: 0, settled: 0, undecided: 0, failed: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  return { counts, total: rows.length, rows };
}

const RANK: Record<PreviewOutcome, number> = { failed: 0, undecided: 1, linked: 2, created: 3, settled: 4 };

/** Listings that the last import could not bring in, with its reason. */
async function readFailures(tenant: TenantContext, connectionId: string): Promise<Map<string, string>> {
  const last = (await listRuns(tenant, connectionId, 20)).find((run) => run.kind === "import" && run.result.import);
  return new Map(last?.result.import?.failures.map((one) => [one.listingId, one.code]));
}

async function readSettled(tenant: TenantContext, connectionId: string): Promise<PreviewRow[]> {
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ listingId: string; productId: string | null }[]>`
      SELECT id AS "listingId", product_id AS "productId" FROM listing
       WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND channel_status <> 'missing' ORDER BY id`,
  );
  return rows.map((row) => ({ ...row, outcome: "settled", evidence: [], failureCode: null }));
}

async function readStamp(tenant: TenantContext, connectionId: string): Promise<string> {
  const { tenantId } = tenant;
  const [row] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ stamp: string | null }[]>`
      SELECT concat_ws('|', (SELECT count(*) || '/' || max(updated_at) || '/' || count(product_id) FROM listing WHERE tenant_id = ${tenantId}::uuid AND connection_id = ${connectionId}::uuid),
                       (SELECT count(*) || '/' || max(updated_at) FROM product WHERE tenant_id = ${tenantId}::uuid),
                       (SELECT count(*) || '/' || max(id::text) FROM product_code WHERE tenant_id = ${tenantId}::uuid),
                       (SELECT count(*) || '/' || max(decided_at) FROM listing_match WHERE tenant_id = ${tenantId}::uuid AND decision = 'skipped'),
                       (SELECT max(finished_at) FROM sync_run WHERE tenant_id = ${tenantId}::uuid AND connection_id = ${connectionId}::uuid AND kind = 'import')) AS stamp`,
  );
  return row?.stamp ?? "";
}
