import "server-only";
import { AppError } from "@/lib/core/errors";
import { askDeletion } from "@/lib/tenancy/ask-deletion";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { assertPassword } from "./internal/assert-password";

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
  await assertPassword(actor.userId, input.password, ip);
  return askDeletion(tenant);
}
