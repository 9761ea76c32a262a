import "server-only";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "./assert-may-write";
import { may } from "./roles";
import { type SaveViewInput, saveViewInput, VIEW_SCREENS } from "./saved-view.schemas";
import type { TenantContext } from "./tenant-context";

/** More tabs than this nobody finds again. */
const MOST_VIEWS = 30;

/**
 * Keeps the address of a list under a name, for the person or for everybody; the same name again changes that view. Throws
 * `forbidden` when the role may not see the screen, or not keep views for everybody, and `invalid_input` with reason "too_many_views".
 */
export async function saveView(tenant: TenantContext, given: SaveViewInput): Promise<{ viewId: string }> {
  assertMayWrite(tenant);
  const { screen, name, query, shared } = saveViewInput.parse(given);
  const { actor } = tenant;
  if (actor.kind !== "member" || !may(actor.role, VIEW_SCREENS[screen])) throw new AppError("forbidden");
  if (shared && !may(actor.role, "settings.write")) throw new AppError("forbidden", { permission: "settings.write" });
  const userId = shared ? null : actor.userId;
  return withTenant(tenant, async (tx) => {
    // One after the other, so that none is counted past.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views ${tenant.tenantId} ${screen} ${userId}`}, 0))::text`;
    const [count] = await tx.$queryRaw<{ views: number; last: number }[]>`
      SELECT count(*)::int AS views, COALESCE(max(position), 0)::int AS last FROM saved_view
       WHERE tenant_id = ${tenant.tenantId}::uuid AND screen = ${screen} AND user_id IS NOT DISTINCT FROM ${userId}::uuid AND lower(name) <> lower(${name})`;
    if (count && count.views >= MOST_VIEWS)
      throw new AppError("invalid_input", { reason: "too_many_views", limit: MOST_VIEWS });
    const [row] = await tx.$queryRaw<{ viewId: string }[]>`
      INSERT INTO saved_view (tenant_id, id, user_id, screen, name, query, position)
      VALUES (${tenant.tenantId}::uuid, ${newId()}::uuid, ${userId}::uuid, ${screen}, ${name}, ${query}, ${(count?.last ?? 0) + 1}::int)
      ON CONFLICT (tenant_id, screen, COALESCE(user_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(name))
        DO UPDATE SET query = EXCLUDED.query, name = EXCLUDED.name
      RETURNING id AS "viewId"`;
    if (!row) throw new Error("the view was not written");
    return row;
  });
}
