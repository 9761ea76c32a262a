import "server-only";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { askDeletion } from "@/lib/tenancy/ask-deletion";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { forgiveAttempts, takeAttempt } from "./internal/attempts";
import { verifyPassword } from "./password";

const plain = (name: string) => name.trim().replace(/\s+/g, " ").toLocaleLowerCase("ro");

/**
 * The owner asks for the account to be deleted: types the company's name, and says the password again. Open after the trial too.
 * Throws `invalid_input` when the name is another, `unauthenticated` when the password is wrong, `too_many_attempts`.
 */
export async function closeAccount(
  tenant: TenantContext,
  input: { name: string; password: string },
  ip: string,
): Promise<Date> {
  const { actor } = tenant;
  if (actor.kind !== "member") throw new AppError("forbidden", { permission: "tenant.own" });
  if (plain(input.name) !== plain(tenant.name)) throw new AppError("invalid_input", { reason: "name" });
  const by = { address: actor.userId, ip };
  await takeAttempt("sign-in", by);
  const user = await withSystem("close-account", (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: actor.userId }, omit: { passwordHash: false } }),
  );
  if (!(await verifyPassword(user.passwordHash, input.password))) throw new AppError("unauthenticated");
  await forgiveAttempts("sign-in", by);
  return askDeletion(tenant);
}
