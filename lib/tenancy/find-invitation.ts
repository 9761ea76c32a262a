import "server-only";
import { clock } from "@/lib/core/clock";
import { sha256 } from "@/lib/core/crypto";
import { withSystem } from "@/lib/db/with-system";
import type { GivenRole } from "./roles";

export type FoundInvitation = {
  tenantId: string;
  id: string;
  slug: string;
  company: string;
  invitedBy: string;
  email: string;
  role: GivenRole;
  /** Whether the address belongs to somebody who confirmed it; known only to who holds the link, which was mailed there. */
  hasAccount: boolean;
  /**
   * "closing", "suspended" and "trial_ended": the company takes nobody now, as it may invite nobody, and the link works again once
   * it does.
   */
  state: "open" | "used" | "withdrawn" | "expired" | "closing" | "suspended" | "trial_ended";
};

type Row = Omit<FoundInvitation, "state"> & {
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
  expiresAt: Date;
  isClosing: boolean;
  isSuspended: boolean;
  isTrialOver: boolean;
};

/** The invitation behind a mailed link, whatever became of it; null when there is none, or a newer link replaced this one. */
export async function findInvitation(token: string): Promise<FoundInvitation | null> {
  const [row] = await withSystem(
    "find-invitation",
    (tx) => tx.$queryRaw<Row[]>`
      SELECT i.tenant_id AS "tenantId", i.id, t.slug, t.name AS company, inviter.name AS "invitedBy", i.email, i.role,
             EXISTS (SELECT 1 FROM app_user u WHERE u.email = i.email AND u.email_verified_at IS NOT NULL) AS "hasAccount",
             i.accepted_at AS "acceptedAt", i.withdrawn_at AS "withdrawnAt", i.expires_at AS "expiresAt",
             t.deletion_due_at IS NOT NULL AS "isClosing", t.suspended_at IS NOT NULL AS "isSuspended",
             t.activated_at IS NULL AND COALESCE(t.trial_ends_at <= ${clock.now()}, false) AS "isTrialOver"
        FROM invitation i JOIN tenant t ON t.id = i.tenant_id JOIN app_user inviter ON inviter.id = i.invited_by
       WHERE i.token_hash = ${sha256(token)}`,
  );
  if (!row) return null;
  const { acceptedAt, withdrawnAt, expiresAt, isClosing, isSuspended, isTrialOver, ...invitation } = row;
  return { ...invitation, state: stateOf(row) };
}

function stateOf({
  acceptedAt,
  withdrawnAt,
  expiresAt,
  isClosing,
  isSuspended,
  isTrialOver,
}: Row): FoundInvitation["state"] {
  if (acceptedAt) return "used";
  if (withdrawnAt) return "withdrawn";
  if (expiresAt <= clock.now()) return "expired";
  if (isClosing) return "closing";
  if (isSuspended) return "suspended";
  return isTrialOver ? "trial_ended" : "open";
}
