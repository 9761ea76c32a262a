import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import { may } from "./roles";
import type { TenantContext } from "./tenant-context";

/** Forgets a view of one's own, or of everybody for those who may share. Somebody else's is `not_found`, like one that is not there. */
export async function deleteView(tenant: TenantContext, viewId: string): Promise<void> {
  assertMayWrite(tenant);
  const { actor } = tenant;
  if (!isId(viewId) || actor.kind !== "member") throw new AppError("not_found", { entity: "view" });
  const owners = [{ userId: actor.userId }, ...(may(actor.role, "settings.write") ? [{ userId: null }] : [])];
  const { count } = await withTenant(tenant, (tx) =>
    tx.savedView.deleteMany({ where: { tenantId: tenant.tenantId, id: viewId, OR: owners } }),
  );
  if (count === 0) throw new AppError("not_found", { entity: "view" });
}
