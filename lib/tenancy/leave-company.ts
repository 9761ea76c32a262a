import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError } from "@/lib/core/errors";
import { withTenant } from "@/lib/db/with-tenant";
import { forgetKeysOf } from "./internal/known-keys";
import { lockSelf } from "./internal/lock-people";
import { partWith } from "./internal/part-with";
import type { TenantContext } from "./tenant-context";

/**
 * A member leaves the company on their own, at once and also after the trial; what goes with them is what goes with a member who is
 * removed. Throws `forbidden` with reason "owner" for the owner, who gives the account to somebody or closes it first.
 */
export async function leaveCompany(tenant: TenantContext): Promise<void> {
  await withTenant(tenant, async (tx) => {
    const member = await lockSelf(tx, tenant);
    if (member.role === "owner") throw new AppError("forbidden", { reason: "owner" });
    await partWith(tx, tenant, member);
    const { userId, name, email, role } = member;
    await recordAudit(tx, tenant, {
      action: "member.left",
      entity: "member",
      entityId: userId,
      before: { name, email, role },
    });
  });
  forgetKeysOf(tenant.tenantId);
}
