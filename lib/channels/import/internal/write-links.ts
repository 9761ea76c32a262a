import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import { reserveWaitingLines } from "@/lib/orders/reserve-waiting-lines";
import { actorColumns, type TenantContext } from "@/lib/tenancy/tenant-context";
import type { MatchEvidence } from "../import-types";

export type NewLink = {
  listingId: string;
  productId: string;
  /** How it came about; `created` means that undoing it may take the product away again. */
  decision: "created" | "linked" | "chosen";
  evidence: MatchEvidence[];
};

/**
 * Links listings to products, notes how that came about, and promises stock to order lines that waited for it. A candidate that a person
 * chose keeps the evidence it was shown with.
 */
export async function writeLinks(tx: TenantTx, tenant: TenantContext, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return;
  const { actorKind, actorId } = actorColumns(tenant.actor);
  const rows = JSON.stringify(
    links.map((link) => ({
      id: newId(),
      listing_id: link.listingId,
      product_id: link.productId,
      decision: link.decision,
      evidence: link.evidence,
    })),
  );
  await tx.$executeRaw`
    UPDATE listing l SET product_id = r.product_id, link_state = 'linked', updated_at = now()
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (listing_id uuid, product_id uuid)
     WHERE l.tenant_id = ${tenant.tenantId}::uuid AND l.id = r.listing_id`;
  await tx.$executeRaw`
    INSERT INTO listing_match AS m (tenant_id, id, listing_id, product_id, score, evidence, decision, decided_by, decided_at)
    SELECT ${tenant.tenantId}::uuid, r.id, r.listing_id, r.product_id, 100, r.evidence, r.decision, ${`${actorKind}:${actorId}`}, now()
      FROM jsonb_to_recordset(${rows}::jsonb) AS r (id uuid, listing_id uuid, product_id uuid, decision text, evidence jsonb)
    ON CONFLICT (tenant_id, listing_id, product_id) DO UPDATE
       SET score = CASE WHEN EXCLUDED.decision = 'chosen' THEN m.score ELSE EXCLUDED.score END,
           evidence = CASE WHEN EXCLUDED.decision = 'chosen' THEN m.evidence ELSE EXCLUDED.evidence END,
           decision = EXCLUDED.decision, decided_by = EXCLUDED.decided_by, decided_at = EXCLUDED.decided_at`;
  await reserveWaitingLines(
    tx,
    tenant,
    links.map((link) => link.listingId),
  );
}

export type OpenQuestion = { listingId: string; evidence: MatchEvidence[] };

/** Leaves listings to a person, with the candidates and why. Candidates that no longer hold go; the same ones are not written again. */
export async function writeQuestions(
  tx: TenantTx,
  tenant: TenantContext,
  questions: readonly OpenQuestion[],
): Promise<void> {
  if (questions.length === 0) return;
  const { tenantId } = tenant;
  const rows = questions.flatMap(({ listingId, evidence }) =>
    [...new Set(evidence.map((one) => one.productId))].map((productId) => {
      const own = evidence.filter((one) => one.productId === productId);
      return {
        id: newId(),
        listing_id: listingId,
        product_id: productId,
        score: Math.max(...own.map((one) => one.score)),
        evidence: own,
      };
    }),
  );
  const listingIds = questions.map((question) => question.listingId);
  await tx.$executeRaw`
    UPDATE listing SET link_state = 'undecided', updated_at = now()
     WHERE tenant_id = ${tenantId}::uuid AND id = ANY (${listingIds}::uuid[]) AND link_state = 'unlinked'`;
  await tx.$executeRaw`
    DELETE FROM listing_match m
     WHERE m.tenant_id = ${tenantId}::uuid AND m.listing_id = ANY (${listingIds}::uuid[]) AND m.decision IS NULL
       AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (listing_id uuid, product_id uuid)
                        WHERE r.listing_id = m.listing_id AND r.product_id = m.product_id)`;
  await tx.$executeRaw`
    INSERT INTO listing_match AS m (tenant_id, id, listing_id, product_id, score, evidence)
    SELECT ${tenantId}::uuid, r.id, r.listing_id, r.product_id, r.score, r.evidence
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id uuid, listing_id uuid, product_id uuid, score int, evidence jsonb)
     WHERE NOT EXISTS (SELECT 1 FROM listing_match o WHERE o.tenant_id = ${tenantId}::uuid AND o.listing_id = r.listing_id AND o.product_id = r.product_id
                          AND o.decision IS NULL AND o.score = r.score AND o.evidence = r.evidence)
    ON CONFLICT (tenant_id, listing_id, product_id) DO UPDATE
       SET score = EXCLUDED.score, evidence = EXCLUDED.evidence, decision = NULL, decided_by = NULL, decided_at = NULL`;
}
