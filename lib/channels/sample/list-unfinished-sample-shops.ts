import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import { isOpenSql } from "@/lib/tenancy/is-open";

/** Tenants that may write and whose sample shop is not filled yet: the guarantee behind their events. */
export function listUnfinishedSampleShops(): Promise<{ tenantId: string }[]> {
  return withSystem(
    "sample shops",
    (tx) => tx.$queryRaw<{ tenantId: string }[]>`
      SELECT t.id AS "tenantId" FROM tenant t
       WHERE t.sample_connection_id IS NOT NULL AND t.sample_ready_at IS NULL AND ${isOpenSql(clock.now())}
       LIMIT 500`,
  );
}
