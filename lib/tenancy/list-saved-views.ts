import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import { may } from "./roles";
import type { SavedView, ViewScreen } from "./saved-view.schemas";
import type { TenantContext } from "./tenant-context";

/** The views of a screen: those of everybody, then the person's own. One statement. */
export async function listSavedViews(tenant: TenantContext, screen: ViewScreen): Promise<SavedView[]> {
  const { actor } = tenant;
  if (actor.kind !== "member") return [];
  const rows = await withTenant(tenant, (tx) =>
    tx.savedView.findMany({
      where: { tenantId: tenant.tenantId, screen, OR: [{ userId: null }, { userId: actor.userId }] },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }],
    }),
  );
  const mayShare = may(actor.role, "settings.write");
  return rows
    .map(({ id, name, query, userId }) => ({
      id,
      name,
      query,
      shared: userId === null,
      mine: userId === null ? mayShare : true,
    }))
    .sort((a, b) => Number(b.shared) - Number(a.shared));
}
