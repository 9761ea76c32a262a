import "server-only";
import type { PhaseContext, PhaseStep } from "./phase-types";

/** The category tree of the marketplace, in one call and one statement. Shared by all tenants; only differences are written. */
export async function categoriesPhase({ adapter, session }: PhaseContext): Promise<PhaseStep> {
  const categories = await adapter.readCategories(session);
  const rows = JSON.stringify(
    categories.map((one) => ({
      external_id: one.externalId,
      parent_external_id: one.parentExternalId,
      name: one.name,
      is_leaf: one.isLeaf,
    })),
  );
  return {
    done: categories.length,
    total: categories.length,
    next: null,
    store: async (tx) => {
      await tx.$executeRaw`
        INSERT INTO market_category AS m (channel, storefront, external_id, parent_external_id, name, is_leaf)
        SELECT ${session.channel}, ${session.storefront}, r.external_id, r.parent_external_id, r.name, r.is_leaf
          FROM jsonb_to_recordset(${rows}::jsonb) AS r (external_id text, parent_external_id text, name text, is_leaf boolean)
         WHERE NOT EXISTS (SELECT 1 FROM market_category o WHERE o.channel = ${session.channel} AND o.storefront = ${session.storefront}
           AND o.external_id = r.external_id AND (o.parent_external_id, o.name, o.is_leaf) IS NOT DISTINCT FROM (r.parent_external_id, r.name, r.is_leaf))
         ORDER BY r.external_id
        ON CONFLICT (channel, storefront, external_id) DO UPDATE
           SET parent_external_id = EXCLUDED.parent_external_id, name = EXCLUDED.name, is_leaf = EXCLUDED.is_leaf, updated_at = now()`;
    },
  };
}
