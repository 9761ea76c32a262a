import "server-only";
import { sha256 } from "@/lib/core/crypto";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantForApiKey } from "@/lib/tenancy/tenant-for-api-key";

/** How long a checked key is believed without asking again; a revoked key works at most this long. */
const BELIEVED_MS = 2_000;
const MOST_KEYS = 5_000;

const known = new Map<string, { tenant: TenantContext; until: number }>();

/** The tenant of a bearer key, remembered for two seconds. Throws `unauthenticated`. */
export async function tenantOfKey(bearer: string): Promise<TenantContext> {
  const hash = sha256(bearer);
  const now = performance.now();
  const hit = known.get(hash);
  if (hit && hit.until > now) return hit.tenant;
  const tenant = await tenantForApiKey(bearer);
  if (known.size >= MOST_KEYS) known.clear();
  known.set(hash, { tenant, until: now + BELIEVED_MS });
  return tenant;
}
