import "server-only";
import { clock } from "@/lib/core/clock";
import { randomToken, sha256 } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import type { TenantTx } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import type { TenantContext } from "../tenant-context";
import type { LockedMember } from "./lock-people";
import { takeBudget } from "./take-budget";

export const INVITATION_DAYS = 7;

/** How many invitations may leave in a row, and one more after each so many seconds: by company, and to one address from all of them. */
const BY_COMPANY = { burst: 30, everySeconds: 600 };
const TO_ADDRESS = { burst: 4, everySeconds: 3 * 3600 };

/** What is stored of a link made now, and the token that only the mail carries. */
export function newInvitationLink(): {
  token: string;
  stored: { tokenHash: string; sentAt: Date; expiresAt: Date };
} {
  const token = randomToken();
  const sentAt = clock.now();
  const expiresAt = new Date(sentAt.getTime() + INVITATION_DAYS * 86_400_000);
  return { token, stored: { tokenHash: sha256(token), sentAt, expiresAt } };
}

/**
 * Queues the mail of an invitation, in words that are the same whether the address has an account or not. Throws
 * `too_many_attempts` when this company sent too many, or this address got too many: nobody is flooded through us.
 */
export async function mailInvitation(
  tx: TenantTx,
  tenant: TenantContext,
  invitation: { email: string; role: string; token: string; inviter: LockedMember | null },
): Promise<void> {
  const { email, role, token, inviter } = invitation;
  await takeBudget(tx, `invitation:tenant:${tenant.tenantId}`, BY_COMPANY);
  await takeBudget(tx, `invitation:address:${sha256(email)}`, TO_ADDRESS);
  const known = await tx.user.findUnique({ where: { email }, select: { locale: true } });
  const writer = inviter && (await tx.user.findUnique({ where: { id: inviter.userId }, select: { locale: true } }));
  await queueMail(tx, {
    tenantId: tenant.tenantId,
    to: email,
    locale: known?.locale ?? writer?.locale ?? "ro",
    template: "invitation",
    data: {
      company: tenant.name,
      from: inviter?.name ?? tenant.name,
      role,
      link: new URL(`/invite?token=${token}`, env.PUBLIC_URL).href,
    },
  });
}
