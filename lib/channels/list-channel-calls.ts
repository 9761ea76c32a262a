import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type ChannelCallView = {
  id: string;
  at: Date;
  endpoint: string;
  method: string;
  status: number | null;
  ms: number;
  /** "ok" or an error code. */
  outcome: string;
  detail: string | null;
};

/** The last calls to the channel, newest first; `onlyFailures` for a person who looks for the trouble. */
export async function listChannelCalls(
  tenant: TenantContext,
  connectionId: string,
  options: { limit?: number; onlyFailures?: boolean } = {},
): Promise<ChannelCallView[]> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  return withTenant(tenant, (tx) =>
    tx.channelCall.findMany({
      where: { tenantId: tenant.tenantId, connectionId, ...(options.onlyFailures ? { outcome: { not: "ok" } } : {}) },
      orderBy: { at: "desc" },
      take: Math.min(options.limit ?? 50, 200),
      select: { id: true, at: true, endpoint: true, method: true, status: true, ms: true, outcome: true, detail: true },
    }),
  );
}
