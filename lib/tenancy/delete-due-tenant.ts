import "server-only";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { findOwner } from "./internal/find-owner";

const ROWS_PER_STEP = 2_000;

/**
 * Deletes rows of an account whose day has come, for `ms`, many at a time so that nobody waits for it long. The database itself
 * refuses for any other account (and allows it for one that is gone, whose last writers were late). Answers whether more are left.
 */
export async function deleteTenantRows(tenantId: string, ms = 4_000, most = ROWS_PER_STEP): Promise<{ more: boolean }> {
  const until = performance.now() + ms;
  do {
    const [row] = await withTenant(
      { tenantId },
      (tx) => tx.$queryRaw<{ gone: number }[]>`SELECT delete_tenant_rows(${most}::int) AS gone`,
    );
    if (!row || row.gone < most) return { more: false };
  } while (performance.now() < until);
  return { more: true };
}

/**
 * The last step of a deletion: the memberships, the people who belong to no other company, the mails, the tenant, in one
 * transaction with the line in the operators' log and the mail that tells its owner. A second time changes nothing.
 */
export async function deleteDueTenant(tenantId: string): Promise<"deleted" | "gone"> {
  return withTenant({ tenantId }, async (tx) => {
    const owner = await findOwner(tx, tenantId);
    const tenant = await tx.tenant.findUnique({ where: { id: tenantId }, select: { name: true } });
    const [row] = await tx.$queryRaw<{ people: number | null }[]>`SELECT delete_tenant() AS people`;
    if (!row || row.people === null || !tenant) return "gone";
    if (owner) {
      await queueMail(tx, {
        tenantId: null,
        to: owner.email,
        locale: owner.locale,
        template: "deleted",
        data: { company: tenant.name, link: new URL("/privacy", env.PUBLIC_URL).href },
      });
    }
    log.info({ tenantId, people: row.people }, "an account was deleted with all it held");
    return "deleted";
  });
}
