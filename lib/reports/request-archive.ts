import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import { takeActBudget } from "@/lib/tenancy/take-act-budget";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/**
 * Asks for everything the tenant owns as one archive, made in the background; who asked is told by mail when it is there. Open
 * after the trial too. While one is being made, asking again changes nothing. Throws `too_many_attempts`.
 */
export async function requestArchive(tenant: TenantContext, locale: "ro" | "en"): Promise<"asked" | "already-asked"> {
  const { actor, tenantId } = tenant;
  if (actor.kind !== "member") throw new AppError("forbidden", { permission: "export.read" });
  const id = newId();
  const now = clock.now();
  return withTenant(tenant, async (tx) => {
    const { count } = await tx.tenantArchive.createMany({
      data: { tenantId, id, locale, requestedBy: actor.userId, requestedAt: now, heartbeatAt: now },
      skipDuplicates: true,
    });
    if (count === 0) return "already-asked";
    await takeActBudget(tx, tenant, "archive");
    await recordAudit(tx, tenant, {
      action: "tenant.exported",
      entity: "tenant",
      entityId: tenantId,
      after: { table: "archive" },
    });
    await storeEvent(tx, "tenancy/archive.requested", { tenantId, archiveId: id });
    return "asked";
  });
}
