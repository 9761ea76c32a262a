import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { isSlug } from "./is-slug";
import type { TenantContext } from "./tenant-context";
import { TENANT_CONTEXT_COLUMNS, toTenantContext } from "./to-tenant-context";

/**
 * A tenant that an operator acts upon (activate, extend, suspend), so that its log names the operator. Not for looking inside:
 * that is `tenantForSupport`. The caller has checked the mark. Throws `not_found`.
 */
export async function tenantForOperator(operator: { userId: string }, slug: string): Promise<TenantContext> {
  const row = isSlug(slug)
    ? await withSystem("operator", (tx) => tx.tenant.findUnique({ where: { slug }, select: TENANT_CONTEXT_COLUMNS }))
    : null;
  if (!row) throw new AppError("not_found", { entity: "tenant" });
  return toTenantContext(row, { kind: "operator", userId: operator.userId, role: "support" });
}
