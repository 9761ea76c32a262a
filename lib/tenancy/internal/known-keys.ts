import type { TenantContext } from "../tenant-context";

/** How long a checked key is believed without asking the database again. */
const BELIEVED_MS = 2_000;
const MOST_KEYS = 5_000;

type Known = { tenant: TenantContext; keyId: string; until: number };

/** One per process, however many bundles load this file: pages revoke what routes remember. */
const shared = globalThis as unknown as { marfaKnownKeys?: { byHash: Map<string, Known>; forgotten: number } };
shared.marfaKnownKeys ??= { byHash: new Map(), forgotten: 0 };
const known = shared.marfaKnownKeys;

/** The tenant of a key checked a moment ago, or null. */
export function recallKey(hash: string): TenantContext | null {
  const hit = known.byHash.get(hash);
  return hit && hit.until > performance.now() ? hit.tenant : null;
}

/** Grows with every forgotten key: a reading that began before it may be stale. */
export function forgottenSoFar(): number {
  return known.forgotten;
}

/** Remembers a checked key, unless a key was forgotten since `readAt` (it may be this one). */
export function rememberKey(hash: string, keyId: string, tenant: TenantContext, readAt: number): void {
  if (known.forgotten !== readAt) return;
  if (known.byHash.size >= MOST_KEYS) known.byHash.clear();
  known.byHash.set(hash, { tenant, keyId, until: performance.now() + BELIEVED_MS });
}

/** The keys of a company are asked for anew: something about the people who made them has changed. */
export function forgetKeysOf(tenantId: string): void {
  known.forgotten++;
  for (const [hash, one] of known.byHash) if (one.tenant.tenantId === tenantId) known.byHash.delete(hash);
}

/** A revoked key works no more in this process; other processes believe it for at most two seconds. */
export function forgetKey(keyId: string): void {
  known.forgotten++;
  for (const [hash, one] of known.byHash) if (one.keyId === keyId) known.byHash.delete(hash);
}
