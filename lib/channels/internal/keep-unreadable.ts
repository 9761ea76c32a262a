import "server-only";
import { cutText, storable } from "@/lib/core/storable";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { UnreadableItem } from "../channel-port";

/** Keeps in the inbox what could not be read, so that it is seen and not lost silently; the same one is kept once. */
export async function keepUnreadable(
  tenant: TenantContext,
  connectionId: string,
  items: readonly UnreadableItem[],
): Promise<void> {
  await withTenant(tenant, (tx) =>
    tx.inboundEvent.createMany({
      data: items.map((item) => ({
        tenantId: tenant.tenantId,
        connectionId,
        kind: "unreadable",
        externalKey: storable(cutText(`unreadable:${item.externalId ?? "?"}:${item.reason}`, 200)),
        raw: { externalId: item.externalId && storable(item.externalId), reason: storable(item.reason) },
        failureCode: "channel_answer_unknown",
      })),
      skipDuplicates: true,
    }),
  );
}
