import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { sendManyNow } from "./send-now";

/** Everything in quarantine on a connection is sent anew, with the values of now. Answers how many listings. Throws `not_found`. */
export async function retryQuarantined(tenant: TenantContext, connectionId: string): Promise<number> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const { tenantId } = tenant;
  const rows = await withTenant(tenant, async (tx) => {
    const there = await tx.connection.count({ where: { tenantId, id: connectionId } });
    if (there === 0) throw new AppError("not_found", { entity: "connection" });
    return tx.listingPush.findMany({
      where: { tenantId, connectionId, state: "quarantined" },
      select: { listingId: true },
      distinct: ["listingId"],
    });
  });
  if (rows.length === 0) return 0;
  const { sending } = await sendManyNow(
    tenant,
    rows.map((row) => row.listingId),
  );
  return sending;
}
