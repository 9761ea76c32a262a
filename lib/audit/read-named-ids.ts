import "server-only";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { AuditRow } from "./list-audit";

/**
 * What the products and warehouses are called whose ids stand in what was and what is of these entries, by id. Ids of things that are
 * gone are not in it. One statement, none when there are no ids.
 */
export async function readNamedIds(tenant: TenantContext, rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]))];
  if (ids.length === 0) return new Map();
  const named = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<{ id: string; name: string }[]>`
      SELECT id, name FROM product WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${ids}::uuid[])
      UNION ALL SELECT id, name FROM warehouse WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ANY (${ids}::uuid[])`,
  );
  return new Map(named.map(({ id, name }) => [id, name]));
}

function idsIn(value: unknown): string[] {
  if (typeof value === "string") return isId(value) ? [value] : [];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(idsIn) : [];
}
