import "server-only";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { COLUMN_LISTS, columnsScreen, type HideColumnsInput, hideColumnsInput } from "./list-columns.schemas";
import { may } from "./roles";
import type { TenantContext } from "./tenant-context";

/**
 * Keeps which columns of a list the person leaves out, on every machine. How somebody looks at a list is no work of the company:
 * it goes on after the trial. Throws `forbidden` for a list out of the role's reach.
 */
export async function hideColumns(tenant: TenantContext, given: HideColumnsInput): Promise<void> {
  const { list, hidden } = hideColumnsInput.parse(given);
  const { actor } = tenant;
  if (actor.kind !== "member" || !may(actor.role, COLUMN_LISTS[list])) throw new AppError("forbidden");
  const { userId } = actor;
  await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
      INSERT INTO saved_view (tenant_id, id, user_id, screen, name, query)
      VALUES (${tenant.tenantId}::uuid, ${newId()}::uuid, ${userId}::uuid, ${columnsScreen(list)}, 'columns', ${hidden.join(".")})
      ON CONFLICT (tenant_id, screen, COALESCE(user_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(name))
        DO UPDATE SET query = EXCLUDED.query`,
  );
}
