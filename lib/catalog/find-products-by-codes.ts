import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { CodeKind } from "./catalog-types";
import { normaliseCode } from "./normalise-code";

export type CodeHit = {
  readonly productId: string;
  readonly productName: string;
  readonly kind: CodeKind;
  readonly code: string;
};

/** Which product each code belongs to, among all kinds of codes; keys are normalised. One statement for any number. */
export async function findProductsByCodes(
  tx: TenantTx,
  tenant: TenantContext,
  codes: readonly string[],
): Promise<Map<string, CodeHit>> {
  const wanted = [...new Set(codes.map(normaliseCode))].filter((code) => code !== "");
  if (wanted.length === 0) return new Map();
  const rows = await tx.$queryRaw<(CodeHit & { normalisedCode: string })[]>`
    SELECT c.normalised_code AS "normalisedCode", c.product_id AS "productId", p.name AS "productName", c.kind, c.code
      FROM product_code c JOIN product p ON p.tenant_id = c.tenant_id AND p.id = c.product_id
     WHERE c.tenant_id = ${tenant.tenantId}::uuid AND c.normalised_code = ANY (${wanted}::text[])`;
  return new Map(rows.map(({ normalisedCode, ...hit }) => [normalisedCode, hit]));
}
