import "server-only";
import { clock } from "@/lib/core/clock";
import { sha256 } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { takeAttempt } from "./internal/attempts";
import { useToken } from "./internal/user-tokens";

/**
 * Confirms the address behind a mailed link. A link works once; used again it says that the address is confirmed already, as
 * mail programs and people open links twice. Throws `not_found` when the link is unknown or older than 48 hours.
 */
export async function confirmEmail(token: string, ip: string): Promise<"confirmed" | "already-confirmed"> {
  await takeAttempt("token-link", { address: ip, ip });
  return withSystem("confirm-email", async (tx) => {
    const used = await useToken(tx, token, "confirm_email");
    if (used) {
      await tx.user.updateMany({
        where: { id: used.userId, emailVerifiedAt: null },
        data: { emailVerifiedAt: clock.now() },
      });
      return "confirmed";
    }
    const old = await tx.userToken.findUnique({ where: { tokenHash: sha256(token) } });
    const user = old?.kind === "confirm_email" ? await tx.user.findUnique({ where: { id: old.userId } }) : null;
    if (!user?.emailVerifiedAt) throw new AppError("not_found", { entity: "link" });
    return "already-confirmed";
  });
}
