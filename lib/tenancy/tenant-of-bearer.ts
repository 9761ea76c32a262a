import "server-only";
import { sha256 } from "@/lib/core/crypto";
import { forgottenSoFar, recallKey, rememberKey } from "./internal/known-keys";
import type { TenantContext } from "./tenant-context";
import { tenantForApiKey } from "./tenant-for-api-key";

/**
 * The tenant of a bearer key, remembered for two seconds so that a busy client does not cost a look-up per call. A key that
 * is revoked in this process stops at once; one revoked in another process, or a trial that ends, at most two seconds later.
 * Throws `unauthenticated`.
 */
export async function tenantOfBearer(bearer: string): Promise<TenantContext> {
  const hash = sha256(bearer);
  const remembered = recallKey(hash);
  if (remembered) return remembered;
  const readAt = forgottenSoFar();
  const tenant = await tenantForApiKey(bearer);
  if (tenant.actor.kind === "api") rememberKey(hash, tenant.actor.keyId, tenant, readAt);
  return tenant;
}
