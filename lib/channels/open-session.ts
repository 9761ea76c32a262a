import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ChannelSession, Urgency } from "./channel-port";
import { unsealCredentials } from "./internal/seal-credentials";

/**
 * A connection ready to be asked, its keys decrypted. Whether the connection is paused is for the caller to decide; the session
 * stays in memory and is never logged. Throws `not_found`.
 */
export async function openSession(
  tenant: TenantContext,
  connectionId: string,
  urgency: Urgency,
): Promise<ChannelSession> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const { tenantId } = tenant;
  const row = await withTenant(tenant, (tx) =>
    tx.connection.findUnique({
      where: { tenantId_id: { tenantId, id: connectionId } },
      select: { channel: true, storefront: true, credentials: true },
    }),
  );
  if (!row) throw new AppError("not_found", { entity: "connection" });
  return {
    tenantId,
    connectionId,
    channel: row.channel as ChannelSession["channel"],
    storefront: row.storefront,
    credentials: unsealCredentials(row.credentials, connectionId),
    urgency,
  };
}
