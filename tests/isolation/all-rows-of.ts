import { readTenantTables } from "@/lib/db/testing/seed-every-table";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";

/** A digest of all rows of a tenant by table, seen past row level security: equal digests mean that nothing changed. */
export function allRowsOf(tenantId: string): Promise<Record<string, string>> {
  return asDatabaseOwner(async (owner) => {
    const digests: Record<string, string> = {};
    for (const { name } of await readTenantTables(owner)) {
      const { rows } = await owner.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest
           FROM ${name} t WHERE tenant_id = $1`,
        [tenantId],
      );
      digests[name] = rows[0].digest;
    }
    return digests;
  });
}
