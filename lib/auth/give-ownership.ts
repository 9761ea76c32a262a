import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import { getMember } from "@/lib/tenancy/get-member";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { transferOwnership } from "@/lib/tenancy/transfer-ownership";
import { forgiveAttempts, takeAttempt } from "./internal/attempts";
import { verifyPassword } from "./password";

/**
 * The owner gives the account to another member, and says the password again. Throws `unauthenticated` when it is wrong,
 * `too_many_attempts`, and what `transferOwnership` throws.
 */
export async function giveOwnership(
  tenant: TenantContext,
  input: { memberId: string; password: string },
  ip: string,
): Promise<void> {
  assertMayWrite(tenant);
  const { actor } = tenant;
  if (actor.kind !== "member") throw new AppError("forbidden", { permission: "tenant.own" });
  if (!(await getMember(tenant, input.memberId))) throw new AppError("not_found", { entity: "member" });
  const by = { address: actor.userId, ip };
  await takeAttempt("sign-in", by);
  const user = await withSystem("give-ownership", (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: actor.userId }, omit: { passwordHash: false } }),
  );
  if (!(await verifyPassword(user.passwordHash, input.password))) throw new AppError("unauthenticated");
  await forgiveAttempts("sign-in", by);
  await transferOwnership(tenant, input.memberId);
}
