import "server-only";
import { AppError } from "@/lib/core/errors";
import { joinByInvitation } from "@/lib/tenancy/join-by-invitation";
import type { SessionUser } from "./find-session-user";
import { takeAttempt } from "./internal/attempts";

/**
 * A signed-in person joins the company that invited them. The link is bound to the address it was mailed to: anybody else is
 * `forbidden` with reason "other_address". Throws `not_found` with what became of the link as reason.
 */
export async function acceptInvitation(token: string, user: SessionUser, ip: string): Promise<{ slug: string }> {
  await takeAttempt("token-link", { address: ip, ip });
  const { slug } = await joinByInvitation(token, async (_tx, { email }) => {
    if (email !== user.email) throw new AppError("forbidden", { reason: "other_address" });
    return user.userId;
  });
  return { slug };
}
