import "server-only";
import { isAppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import type { ChannelAttribute } from "../../channel-port";
import type { PhaseContext, PhaseStep } from "./phase-types";

const NOTHING = async () => {};

/**
 * Attributes of the categories in use, one category a step, then the values of those that tell variants apart (size), one page a
 * step; values that anybody read within a week are not read again. Other values are many and are asked for when somebody publishes.
 */
export async function attributesPhase(context: PhaseContext): Promise<PhaseStep> {
  const { cursor } = context;
  const category = typeof cursor.at?.category === "string" ? cursor.at.category : null;
  const attributes = typeof cursor.at?.attributes === "string" ? cursor.at.attributes.split(",").filter(Boolean) : [];
  const attribute = attributes[0];
  if (category !== null && attribute !== undefined) return valuesStep(context, category, attributes, attribute);
  return categoryStep(context, category);
}

async function categoryStep(context: PhaseContext, after: string | null): Promise<PhaseStep> {
  const { adapter, session } = context;
  const { category, total } = await nextCategory(context, after);
  if (category === null) return { done: 0, total, next: null, store: NOTHING };
  const attributes = await orNothing(adapter.readCategoryAttributes(session, category));
  const deciding = await unknownValues(context, category, attributes);
  return {
    done: 1,
    total,
    next: { category, attributes: deciding.join(","), page: null },
    store: async (tx) => {
      const rows = JSON.stringify(attributes.map(toRow));
      await tx.$executeRaw`
        INSERT INTO market_attribute AS m (channel, storefront, category_external_id, external_id, name, is_required, allows_custom, allows_multiple, is_varianter, is_slicer)
        SELECT ${session.channel}, ${session.storefront}, ${category}, r.external_id, r.name, r.is_required, r.allows_custom, r.allows_multiple, r.is_varianter, r.is_slicer
          FROM jsonb_to_recordset(${rows}::jsonb) AS r (external_id text, name text, is_required boolean, allows_custom boolean, allows_multiple boolean, is_varianter boolean, is_slicer boolean)
         WHERE NOT EXISTS (SELECT 1 FROM market_attribute o WHERE o.channel = ${session.channel} AND o.storefront = ${session.storefront}
           AND o.category_external_id = ${category} AND o.external_id = r.external_id
           AND (o.name, o.is_required, o.allows_custom, o.allows_multiple, o.is_varianter, o.is_slicer) = (r.name, r.is_required, r.allows_custom, r.allows_multiple, r.is_varianter, r.is_slicer))
         ORDER BY r.external_id
        ON CONFLICT (channel, storefront, category_external_id, external_id) DO UPDATE
           SET name = EXCLUDED.name, is_required = EXCLUDED.is_required, allows_custom = EXCLUDED.allows_custom, allows_multiple = EXCLUDED.allows_multiple,
               is_varianter = EXCLUDED.is_varianter, is_slicer = EXCLUDED.is_slicer, updated_at = now()`;
    },
  };
}

/** Variant attributes of the category whose values nobody has read. */
async function unknownValues(
  { tenant, session }: PhaseContext,
  category: string,
  attributes: ChannelAttribute[],
): Promise<string[]> {
  const deciding = attributes.filter((one) => one.isVarianter).map((one) => one.externalId);
  if (deciding.length === 0) return [];
  const known = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT a.external_id AS id FROM market_attribute a
       WHERE a.channel = ${session.channel} AND a.storefront = ${session.storefront} AND a.category_external_id = ${category}
         AND a.updated_at > now() - interval '7 days'
         AND EXISTS (SELECT 1 FROM market_attribute_value v WHERE v.channel = a.channel AND v.storefront = a.storefront
                        AND v.category_external_id = a.category_external_id AND v.attribute_id = a.external_id)`,
  );
  const ids = new Set(known.map((row) => row.id));
  return deciding.filter((id) => !ids.has(id));
}

async function valuesStep(
  { adapter, session, cursor }: PhaseContext,
  category: string,
  attributes: string[],
  attribute: string,
): Promise<PhaseStep> {
  const at = typeof cursor.at?.page === "number" ? { page: cursor.at.page } : null;
  const page = await adapter.readAttributeValues(session, category, attribute, at);
  const rows = JSON.stringify(page.items.map((item) => ({ external_id: item.externalId, value: item.value })));
  const left = page.next ? attributes : attributes.slice(1);
  return {
    done: 0,
    total: null,
    next: { category, attributes: left.join(","), page: page.next ? Number(page.next.page) : null },
    store: async (tx) => {
      await tx.$executeRaw`
        INSERT INTO market_attribute_value AS m (channel, storefront, category_external_id, attribute_id, external_id, value)
        SELECT DISTINCT ON (r.external_id) ${session.channel}, ${session.storefront}, ${category}, ${attribute}, r.external_id, r.value
          FROM jsonb_to_recordset(${rows}::jsonb) AS r (external_id text, value text)
         WHERE NOT EXISTS (SELECT 1 FROM market_attribute_value o WHERE o.channel = ${session.channel} AND o.storefront = ${session.storefront}
           AND o.category_external_id = ${category} AND o.attribute_id = ${attribute} AND o.external_id = r.external_id AND o.value = r.value)
         ORDER BY r.external_id
        ON CONFLICT (channel, storefront, category_external_id, attribute_id, external_id) DO UPDATE SET value = EXCLUDED.value`;
    },
  };
}

async function nextCategory(
  { tenant, connectionId }: PhaseContext,
  after: string | null,
): Promise<{ category: string | null; total: number }> {
  const [row] = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ category: string | null; total: number }[]>`
      SELECT min(category_external_id) FILTER (WHERE category_external_id > ${after ?? ""}) AS category,
             count(DISTINCT category_external_id)::int AS total
        FROM listing WHERE tenant_id = ${tenant.tenantId}::uuid AND connection_id = ${connectionId}::uuid AND category_external_id IS NOT NULL`,
  );
  return { category: row?.category ?? null, total: row?.total ?? 0 };
}

/** A category that the channel does not know any more has no attributes; that is no reason to stop a sync. */
async function orNothing(asked: Promise<ChannelAttribute[]>): Promise<ChannelAttribute[]> {
  try {
    return await asked;
  } catch (error) {
    if (isAppError(error) && error.code === "channel_rejected") return [];
    throw error;
  }
}

function toRow(one: ChannelAttribute) {
  return {
    external_id: one.externalId,
    name: one.name,
    is_required: one.isRequired,
    allows_custom: one.allowsCustom,
    allows_multiple: one.allowsMultiple,
    is_varianter: one.isVarianter,
    is_slicer: one.isSlicer,
  };
}
