import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { type ColumnList, columnsScreen } from "./list-columns.schemas";
import type { TenantContext } from "./tenant-context";

/** The columns that the person leaves out of a list; none for whoever never chose. One statement. */
export async function readHiddenColumns(tenant: TenantContext, list: ColumnList): Promise<string[]> {
  const { actor } = tenant;
  if (actor.kind !== "member") return [];
  const kept = await withTenant(tenant, (tx) =>
    tx.savedView.findFirst({
      where: { tenantId: tenant.tenantId, screen: columnsScreen(list), userId: actor.userId },
      select: { query: true },
    }),
  );
  return kept?.query ? kept.query.split(".") : [];
}
