import "server-only";
import { AppError } from "@/lib/core/errors";
import { getMember } from "@/lib/tenancy/get-member";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { transferOwnership } from "@/lib/tenancy/transfer-ownership";
import { assertPassword } from "./internal/assert-password";

/**
 * The owner gives the account to another member, and says the password again. Throws `unauthenticated` when it is wrong,
 * `too_many_attempts`, and what `transferOwnership` throws.
 */
export async function giveOwnership(
  tenant: TenantContext,
  input: { memberId: string; password: string },
  ip: string,
): Promise<void> {
  const { actor } = tenant;
  if (actor.kind !== "member") throw new AppError("forbidden", { permission: "tenant.own" });
  if (!(await getMember(tenant, input.memberId))) throw new AppError("not_found", { entity: "member" });
  await assertPassword(actor.userId, input.password, ip);
  await transferOwnership(tenant, input.memberId);
}
