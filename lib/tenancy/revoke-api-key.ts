import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { forgetKey } from "./internal/known-keys";
import type { TenantContext } from "./tenant-context";

/**
 * Ends a key for good: in this process the next request with it is refused, in others two seconds later at most. Revoking
 * again changes nothing. Throws `not_found`.
 */
export async function revokeApiKey(tenant: TenantContext, keyId: string): Promise<void> {
  if (!isId(keyId)) throw new AppError("not_found", { entity: "api_key" });
  await withTenant(tenant, async (tx) => {
    const where = { tenantId: tenant.tenantId, id: keyId };
    const key = await tx.apiKey.findUnique({ where: { tenantId_id: where }, select: { name: true } });
    if (!key) throw new AppError("not_found", { entity: "api_key" });
    const { count } = await tx.apiKey.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: clock.now() },
    });
    if (count === 0) return;
    await recordAudit(tx, tenant, {
      action: "api_key.revoked",
      entity: "api_key",
      entityId: keyId,
      before: { name: key.name },
    });
  });
  forgetKey(keyId);
}
