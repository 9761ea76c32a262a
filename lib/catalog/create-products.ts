import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { DEFAULT_VAT_RATE } from "./catalog.schemas";
import type { CodeKind } from "./catalog-types";
import { cleanLine } from "./clean-text";
import { insertParts } from "./internal/insert-parts";
import { cleanCode, normaliseCode } from "./normalise-code";
import { sanitiseImportedDescription } from "./sanitise-description";

export type NewProduct = {
  readonly name: string;
  readonly description?: string;
  readonly brand?: string | null;
  readonly category?: string | null;
  readonly unit?: string;
  readonly vatRate?: number;
  /** Taken as they are, but for invisible signs; a code that stands twice is kept once. */
  readonly codes: readonly { readonly kind: CodeKind; readonly code: string }[];
  readonly images?: readonly string[];
  readonly attributes?: readonly { readonly name: string; readonly value: string }[];
};

export type CreatedProduct =
  | { readonly outcome: "created"; readonly productId: string; readonly descriptionTruncated: boolean }
  | { readonly outcome: "code_taken"; readonly code: string; readonly productId: string };

const MOST_ROWS = 500;

/**
 * Creates many products (at most 500) with codes, pictures and attributes in a handful of statements; for imports. Answers
 * one outcome per row, in order. A row of whose codes one is taken, by a stored product or by an earlier row, is not created
 * and says whose the code is: the unique index decides, so two imports at once make no duplicate.
 */
export async function createProducts(
  tx: TenantTx,
  tenant: TenantContext,
  rows: readonly NewProduct[],
): Promise<CreatedProduct[]> {
  if (rows.length === 0) return [];
  if (rows.length > MOST_ROWS) throw new Error(`createProducts takes at most ${MOST_ROWS} rows`);
  const drafts = rows.map(toDraft);
  await insertProducts(tx, tenant, drafts);
  const owners = await insertCodes(tx, tenant, drafts);

  const outcomes = drafts.map((draft): CreatedProduct => {
    const lost = draft.codes.find((code) => owners.get(code.normalisedCode) !== draft.id);
    if (lost) return { outcome: "code_taken", code: lost.code, productId: owners.get(lost.normalisedCode) ?? "" };
    return { outcome: "created", productId: draft.id, descriptionTruncated: draft.truncated };
  });
  const refused = drafts.filter((_, at) => outcomes[at]?.outcome !== "created");
  if (refused.length > 0) {
    await tx.product.deleteMany({ where: { tenantId: tenant.tenantId, id: { in: refused.map((draft) => draft.id) } } });
  }
  await insertParts(
    tx,
    tenant,
    drafts.filter((draft) => !refused.includes(draft)),
  );
  return settleWithinBatch(outcomes, drafts, refused);
}

type Draft = ReturnType<typeof toDraft>;

function toDraft(row: NewProduct) {
  const { html, truncated } = sanitiseImportedDescription(row.description ?? "");
  const codes = new Map<string, { kind: CodeKind; code: string; normalisedCode: string }>();
  for (const { kind, code } of row.codes) {
    const normalisedCode = normaliseCode(code);
    const hasSku = [...codes.values()].some((one) => one.kind === "SKU");
    if (normalisedCode === "" || codes.has(normalisedCode) || (kind === "SKU" && hasSku)) continue;
    codes.set(normalisedCode, { kind, code: cleanCode(code) || normalisedCode, normalisedCode });
  }
  return {
    id: newId(),
    name: cleanLine(row.name, 500) || cleanCode(row.codes[0]?.code ?? "") || "?",
    description: html,
    truncated,
    brand: cleanLine(row.brand ?? "", 200) || null,
    category: cleanLine(row.category ?? "", 300) || null,
    unit: cleanLine(row.unit ?? "", 20) || "buc",
    vatRate: row.vatRate ?? DEFAULT_VAT_RATE,
    codes: [...codes.values()],
    images: row.images ?? [],
    attributes: row.attributes ?? [],
  };
}

async function insertProducts(tx: TenantTx, tenant: TenantContext, drafts: readonly Draft[]): Promise<void> {
  const column = <K extends keyof Draft>(name: K) => drafts.map((draft) => draft[name]);
  await tx.$executeRaw`
    INSERT INTO product (tenant_id, id, name, description, brand, category, unit, vat_rate, updated_at)
    SELECT ${tenant.tenantId}::uuid, u.id, u.name, u.description, u.brand, u.category, u.unit, u.vat_rate, now()
      FROM unnest(${column("id")}::uuid[], ${column("name")}::text[], ${column("description")}::text[], ${column("brand")}::text[],
                  ${column("category")}::text[], ${column("unit")}::text[], ${column("vatRate").map(String)}::numeric[])
           AS u (id, name, description, brand, category, unit, vat_rate)`;
}

/** Writes what is free and answers who has each code now. Earlier rows come first, in the order of their codes. */
async function insertCodes(
  tx: TenantTx,
  tenant: TenantContext,
  drafts: readonly Draft[],
): Promise<Map<string, string>> {
  const first = new Map<
    string,
    { id: string; productId: string; kind: string; code: string; normalisedCode: string }
  >();
  for (const draft of drafts) {
    for (const code of draft.codes) {
      if (!first.has(code.normalisedCode))
        first.set(code.normalisedCode, { id: newId(), productId: draft.id, ...code });
    }
  }
  const rows = [...first.values()].sort((a, b) => (a.normalisedCode < b.normalisedCode ? -1 : 1));
  if (rows.length === 0) return new Map();
  const column = <K extends "id" | "productId" | "kind" | "code" | "normalisedCode">(name: K) =>
    rows.map((row) => row[name]);
  await tx.$executeRaw`
    INSERT INTO product_code (tenant_id, id, product_id, kind, code, normalised_code)
    SELECT ${tenant.tenantId}::uuid, u.* FROM unnest(${column("id")}::uuid[], ${column("productId")}::uuid[], ${column("kind")}::text[],
             ${column("code")}::text[], ${column("normalisedCode")}::text[]) AS u
    ON CONFLICT (tenant_id, normalised_code) DO NOTHING`;
  const stored = await tx.productCode.findMany({
    where: { tenantId: tenant.tenantId, normalisedCode: { in: rows.map((row) => row.normalisedCode) } },
    select: { normalisedCode: true, productId: true },
  });
  return new Map(stored.map((code) => [code.normalisedCode, code.productId]));
}

/**
 * A row may have lost its code to an earlier row that was itself refused for another code. Then nobody has it now; the row
 * points at the product that refused the earlier one.
 */
function settleWithinBatch(
  outcomes: readonly CreatedProduct[],
  drafts: readonly Draft[],
  refused: readonly Draft[],
): CreatedProduct[] {
  const gone = new Set(refused.map((draft) => draft.id));
  const byDraft = new Map(drafts.map((draft, at) => [draft.id, outcomes[at]]));
  return outcomes.map((outcome) => {
    let owner = outcome;
    for (let hops = 0; owner.outcome === "code_taken" && gone.has(owner.productId) && hops < MOST_ROWS; hops++) {
      owner = byDraft.get(owner.productId) ?? owner;
    }
    if (outcome.outcome === "created" || owner.outcome === "created") return outcome;
    return { ...outcome, productId: owner.productId };
  });
}
