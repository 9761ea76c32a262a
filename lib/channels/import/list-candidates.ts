import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { EVIDENCE_KINDS, type MatchEvidence } from "./import-types";

export type Candidate = { productId: string; productName: string; score: number; evidence: MatchEvidence[] };

const evidenceList = z.array(
  z.object({
    kind: z.enum(EVIDENCE_KINDS),
    productId: z.string(),
    productName: z.string(),
    listingCode: z.string().optional(),
    productCode: z.string().optional(),
    score: z.number(),
  }),
);

/** Candidates of undecided listings with their evidence, best first; keys are listing ids. */
export async function listCandidates(
  tenant: TenantContext,
  listingIds: readonly string[],
): Promise<Map<string, Candidate[]>> {
  if (!listingIds.every(isId)) throw new AppError("not_found", { entity: "listing" });
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<
      { listingId: string; productId: string; productName: string; score: number; evidence: unknown }[]
    >`
      SELECT m.listing_id AS "listingId", m.product_id AS "productId", p.name AS "productName", m.score, m.evidence
        FROM listing_match m JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.product_id
       WHERE m.tenant_id = ${tenant.tenantId}::uuid AND m.listing_id = ANY (${[...listingIds]}::uuid[]) AND m.decision IS NULL
       ORDER BY m.listing_id, m.score DESC, p.name`,
  );
  const candidates = new Map<string, Candidate[]>();
  for (const { listingId, evidence, ...row } of rows) {
    const list = candidates.get(listingId) ?? [];
    list.push({ ...row, evidence: evidenceList.catch([]).parse(evidence) });
    candidates.set(listingId, list);
  }
  return candidates;
}
