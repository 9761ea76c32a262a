import "server-only";
import { withSystem } from "@/lib/db/with-system";

/** Tenants that may write and whose sample shop is not filled yet: the guarantee behind their events. */
export function listUnfinishedSampleShops(): Promise<{ tenantId: string }[]> {
  return withSystem(
    "sample shops",
    (tx) => tx.$queryRaw<{ tenantId: string }[]>`
      SELECT id AS "tenantId" FROM tenant
       WHERE sample_connection_id IS NOT NULL AND sample_ready_at IS NULL AND suspended_at IS NULL
         AND (activated_at IS NOT NULL OR trial_ends_at IS NULL OR trial_ends_at > now())
       LIMIT 500`,
  );
}
