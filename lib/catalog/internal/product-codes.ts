import "server-only";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { CodeKind, ProductCodeView } from "../catalog-types";
import { readCode } from "../normalise-code";

/**
 * The codes of one product from the three fields of a form, each checked. A code that stands in several fields is kept once,
 * in the first of: article code, barcodes, additional codes.
 */
export function readCodes(fields: {
  code?: string | null;
  barcodes: readonly string[];
  additionalCodes: readonly string[];
}): ProductCodeView[] {
  const all = [
    ...(fields.code?.trim() ? [{ kind: "SKU" as const, ...readCode(fields.code, "code") }] : []),
    ...fields.barcodes.map((code, at) => ({ kind: "BARCODE" as const, ...readCode(code, `barcodes.${at}`) })),
    ...fields.additionalCodes.map((code, at) => ({
      kind: "ADDITIONAL" as const,
      ...readCode(code, `additionalCodes.${at}`),
    })),
  ];
  const first = new Map<string, ProductCodeView>();
  for (const code of all) if (!first.has(code.normalisedCode)) first.set(code.normalisedCode, code);
  return [...first.values()];
}

/**
 * Gives codes to a product. The unique index decides: when another product has one of them, `code_taken` names it.
 * Written in the order of the codes, so that two products that want the same ones wait for each other.
 */
export async function insertCodes(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  codes: readonly ProductCodeView[],
): Promise<void> {
  if (codes.length === 0) return;
  const rows = [...codes]
    .sort((a, b) => (a.normalisedCode < b.normalisedCode ? -1 : 1))
    .map((code) => ({
      tenantId: tenant.tenantId,
      id: newId(),
      productId,
      kind: code.kind,
      code: code.code,
      normalisedCode: code.normalisedCode,
    }));
  const { count } = await tx.productCode.createMany({ data: rows, skipDuplicates: true });
  if (count < rows.length) await throwCodeTaken(tx, tenant, productId, codes);
}

async function throwCodeTaken(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  codes: readonly ProductCodeView[],
): Promise<never> {
  const taken = await tx.productCode.findFirst({
    where: {
      tenantId: tenant.tenantId,
      normalisedCode: { in: codes.map((code) => code.normalisedCode) },
      productId: { not: productId },
    },
    select: { code: true, productId: true, product: { select: { name: true } } },
    orderBy: { normalisedCode: "asc" },
  });
  throw new AppError("code_taken", {
    code: taken?.code ?? codes[0]?.code,
    productId: taken?.productId,
    productName: taken?.product.name,
  });
}

/** A code that is wanted in two kinds belongs to the stronger one. */
const STRENGTH = { SKU: 2, BARCODE: 1, ADDITIONAL: 0 } as const satisfies Record<CodeKind, number>;

/**
 * Brings the codes of the given kinds to exactly `wanted`. A code that the product has in a kind that is not replaced stays
 * there when that kind is the stronger one, and moves otherwise.
 */
export async function replaceCodes(
  tx: TenantTx,
  tenant: TenantContext,
  productId: string,
  kinds: readonly CodeKind[],
  wanted: readonly ProductCodeView[],
): Promise<void> {
  const stored = (await tx.productCode.findMany({
    where: { tenantId: tenant.tenantId, productId },
    select: { id: true, kind: true, code: true, normalisedCode: true },
  })) as (ProductCodeView & { id: string })[];
  const storedNames = new Map(stored.map((code) => [code.normalisedCode, code]));
  const target = wanted.filter((one) => {
    const has = storedNames.get(one.normalisedCode);
    return !has || kinds.includes(has.kind) || STRENGTH[one.kind] > STRENGTH[has.kind];
  });
  const targetNames = new Map(target.map((code) => [code.normalisedCode, code]));
  const isKept = (code: ProductCodeView) => {
    const one = targetNames.get(code.normalisedCode);
    return one ? one.kind === code.kind && one.code === code.code : !kinds.includes(code.kind);
  };
  const leaving = stored.filter((code) => !isKept(code));
  const leavingIds = leaving.map((code) => code.id);
  if (leavingIds.length > 0) {
    await tx.productCode.deleteMany({ where: { tenantId: tenant.tenantId, id: { in: leavingIds } } });
  }
  const keptNames = new Set(stored.filter(isKept).map((code) => code.normalisedCode));
  await insertCodes(
    tx,
    tenant,
    productId,
    target.filter((code) => !keptNames.has(code.normalisedCode)),
  );
}
