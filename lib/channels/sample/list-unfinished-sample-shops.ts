import "server-only";
import { withSystem } from "@/lib/db/with-system";
import { IS_OPEN } from "../internal/open-account-sql";

/** Tenants that may write and whose sample shop is not filled yet: the guarantee behind their events. */
export function listUnfinishedSampleShops(): Promise<{ tenantId: string }[]> {
  return withSystem(
    "sample shops",
    (tx) => tx.$queryRaw<{ tenantId: string }[]>`
      SELECT t.id AS "tenantId" FROM tenant t
       WHERE t.sample_connection_id IS NOT NULL AND t.sample_ready_at IS NULL AND ${IS_OPEN}
       LIMIT 500`,
  );
}
