import type { Role } from "./roles";

export type Actor =
  | { readonly kind: "member"; readonly userId: string; readonly role: Role }
  | { readonly kind: "api"; readonly keyId: string; readonly role: Role }
  | { readonly kind: "operator"; readonly userId: string; readonly role: "support" }
  | { readonly kind: "system"; readonly job: string };

declare const checked: unique symbol;

/**
 * A tenant whose right to be here was checked. First argument of every domain verb; only the makers in this folder
 * (tenantForJob, tenantForApiKey) and lib/auth/require-tenant can write one.
 */
export type TenantContext = {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly keepCnp: boolean;
  /** false once the trial is over and nobody activated it: reading and export work, writes and syncing do not. */
  readonly mayWrite: boolean;
  /** Its orders are pulled and its values sent. An operator who looks in may write nothing, and the account goes on all the same. */
  readonly syncs: boolean;
  readonly trialEndsAt: Date | null;
  readonly activated: boolean;
  /** Stopped by the operator: the same as a trial that is over, whatever the trial says. */
  readonly suspended: boolean;
  /** The owner asked for everything to be deleted at this moment; until then the account can only be read. */
  readonly deletionDueAt: Date | null;
  readonly actor: Actor;
  readonly [checked]: true;
};

/** Who did it, in the two columns that ledgers and logs keep. */
export function actorColumns(actor: Actor): { actorKind: string; actorId: string } {
  if (actor.kind === "member") return { actorKind: "member", actorId: actor.userId };
  if (actor.kind === "operator") return { actorKind: "operator", actorId: actor.userId };
  if (actor.kind === "api") return { actorKind: "api", actorId: actor.keyId };
  return { actorKind: "system", actorId: actor.job };
}
