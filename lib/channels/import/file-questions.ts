import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { importListings } from "./import-listings";
import { type OpenQuestion, writeQuestions } from "./internal/write-links";

const PER_TRANSACTION = 500;

/**
 * Writes down what an import would leave to a person, so that it can be decided before the import: listings with their candidates and
 * evidence. A question that the import could answer by now is closed. Answers how many are open. Throws `not_found`.
 */
export async function fileQuestions(tenant: TenantContext, connectionId: string): Promise<number> {
  assertMayWrite(tenant);
  const { items } = await importListings(tenant, { connectionId, dryRun: true });
  const questions = items.flatMap(({ outcome, listingId, evidence }): OpenQuestion[] =>
    outcome === "undecided" ? [{ listingId, evidence }] : [],
  );
  const answered = items.filter((item) => item.outcome !== "undecided").map((item) => item.listingId);
  for (let at = 0; at < questions.length; at += PER_TRANSACTION) {
    await withTenant(tenant, (tx) => writeQuestions(tx, tenant, questions.slice(at, at + PER_TRANSACTION)));
  }
  await closeQuestions(tenant, answered);
  return questions.length;
}

async function closeQuestions(tenant: TenantContext, listingIds: readonly string[]): Promise<void> {
  const { tenantId } = tenant;
  await withTenant(tenant, async (tx) => {
    const closed = await tx.$queryRaw<{ id: string }[]>`
      UPDATE listing SET link_state = 'unlinked', updated_at = now()
       WHERE tenant_id = ${tenantId}::uuid AND id = ANY (${[...listingIds]}::uuid[]) AND link_state = 'undecided' AND product_id IS NULL RETURNING id`;
    await tx.listingMatch.deleteMany({
      where: { tenantId, decision: null, listingId: { in: closed.map((row) => row.id) } },
    });
  });
}
