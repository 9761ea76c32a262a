import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The way of a new company to its first value, in order. */
export const FIRST_STEPS = ["connect", "sync", "import", "push"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export type FirstSteps = {
  done: Record<FirstStep, boolean>;
  count: number;
  /** The connection that is furthest, for the links of the steps. */
  connectionId: string | null;
};

type Row = { id: string; synced: boolean; imported: boolean; pushing: boolean };

/** How far the company is: connected, catalogue read, products in the internal list, values going out. One cheap statement. */
export async function readFirstSteps(tenant: TenantContext): Promise<FirstSteps> {
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT c.id, c.catalogue_cursor IS NOT NULL AS synced, c.push_enabled AS pushing,
             EXISTS (SELECT 1 FROM listing l WHERE l.tenant_id = c.tenant_id AND l.connection_id = c.id AND l.product_id IS NOT NULL) AS imported
        FROM connection c WHERE c.tenant_id = ${tenant.tenantId}::uuid
       ORDER BY c.created_at LIMIT 50`,
  );
  const furthest = rows.toSorted((a, b) => stepsOf(b) - stepsOf(a))[0];
  const done = {
    connect: furthest !== undefined,
    sync: furthest?.synced ?? false,
    import: furthest?.imported ?? false,
    push: furthest?.pushing ?? false,
  };
  return {
    done,
    count: FIRST_STEPS.filter((step) => done[step]).length,
    connectionId: furthest?.id ?? null,
  };
}

function stepsOf({ synced, imported, pushing }: Row): number {
  return Number(synced) + Number(imported) + Number(pushing);
}
